using Cake.Frosting;

namespace Residua.Build;

/// <remarks>The report comes before the verdicts, so that it is there to read when a claim deviates.</remarks>
[TaskName("Reproduce")]
[TaskDescription("Everything, from the data to verdicts and a report")]
[IsDependentOn(typeof(ReportTask))]
[IsDependentOn(typeof(VerifyTask))]
internal sealed class ReproduceTask : FrostingTask<BuildContext>;

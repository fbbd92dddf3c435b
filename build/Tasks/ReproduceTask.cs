using Cake.Frosting;

namespace Residua.Build;

/// <remarks>The report comes before the verdicts, so that it is there to read when a claim deviates.</remarks>
[TaskName("Reproduce")]
[TaskDescription("From nothing to verdicts and a report")]
[IsDependentOn(typeof(ReportTask))]
[IsDependentOn(typeof(VerifyTask))]
public sealed class ReproduceTask : FrostingTask<BuildContext>;

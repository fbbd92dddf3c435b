using Cake.Frosting;

namespace Residua.Build;

[TaskName("Reproduce")]
[TaskDescription("From nothing to verdicts and a report")]
[IsDependentOn(typeof(VerifyTask))]
public sealed class ReproduceTask : FrostingTask<BuildContext>;

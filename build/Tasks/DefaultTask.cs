using Cake.Frosting;

namespace Residua.Build;

[TaskName("Default")]
[TaskDescription("Reproduce")]
[IsDependentOn(typeof(ReproduceTask))]
public sealed class DefaultTask : FrostingTask<BuildContext>;

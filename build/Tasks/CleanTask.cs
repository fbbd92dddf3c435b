using Cake.Frosting;

namespace Residua.Build;

[TaskName("Clean")]
[TaskDescription("Remove the artifacts folder")]
public sealed class CleanTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => context.Reproduction.Clean();
}

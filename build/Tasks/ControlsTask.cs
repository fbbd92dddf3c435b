using Cake.Frosting;

namespace Residua.Build;

[TaskName("Controls")]
[TaskDescription("Run what is wrong on purpose; fails if a claim does not notice it")]
internal sealed class ControlsTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => context.Reproduction.Controls();
}

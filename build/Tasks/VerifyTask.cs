using Cake.Frosting;

namespace Residua.Build;

[TaskName("Verify")]
[TaskDescription("Judge the claims of the papers; fails if one deviates")]
[IsDependentOn(typeof(PlotTask))]
internal sealed class VerifyTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => context.Reproduction.Verify();
}

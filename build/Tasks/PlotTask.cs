using Cake.Frosting;
using Residua.Pipeline.Contracts;

namespace Residua.Build;

[TaskName("Plot")]
[TaskDescription("Draw the figures")]
[IsDependentOn(typeof(ScoreTask))]
internal sealed class PlotTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => context.Reproduction.Run(Stage.Plot);
}

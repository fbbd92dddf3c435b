using Cake.Frosting;
using Residua.Pipeline.Contracts;

namespace Residua.Build;

[TaskName("Score")]
[TaskDescription("Compute the tables of results")]
[IsDependentOn(typeof(TrainTask))]
internal sealed class ScoreTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => context.Reproduction.Run(Stage.Score);
}

using Cake.Frosting;
using Residua.Pipeline.Contracts;

namespace Residua.Build;

[TaskName("Train")]
[TaskDescription("Fit the models of the selected experiments")]
[IsDependentOn(typeof(PreprocessTask))]
public sealed class TrainTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => context.Reproduction.Run(Stage.Train);
}

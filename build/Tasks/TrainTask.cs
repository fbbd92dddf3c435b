using Cake.Frosting;
using Residua.Pipeline.Contracts;

namespace Residua.Build;

[TaskName("Train")]
[TaskDescription("Train the models")]
[IsDependentOn(typeof(PreprocessTask))]
internal sealed class TrainTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => context.Reproduction.Run(Stage.Train);
}

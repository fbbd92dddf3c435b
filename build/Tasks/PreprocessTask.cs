using Cake.Frosting;
using Residua.Pipeline.Contracts;

namespace Residua.Build;

[TaskName("Preprocess")]
[TaskDescription("Cut the slices that are scored")]
[IsDependentOn(typeof(SplitTask))]
internal sealed class PreprocessTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => context.Reproduction.Run(Stage.Preprocess);
}

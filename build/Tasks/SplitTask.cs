using Cake.Frosting;
using Residua.Pipeline.Contracts;

namespace Residua.Build;

[TaskName("Split")]
[TaskDescription("Divide the volumes into training and test")]
[IsDependentOn(typeof(DownloadTask))]
internal sealed class SplitTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => context.Reproduction.Run(Stage.Split);
}

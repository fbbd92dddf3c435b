using Cake.Frosting;
using Residua.Pipeline.Contracts;

namespace Residua.Build;

[TaskName("Download")]
[TaskDescription("Generate the phantom, or check the volumes under --data-root")]
internal sealed class DownloadTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => context.Reproduction.Run(Stage.Download);
}

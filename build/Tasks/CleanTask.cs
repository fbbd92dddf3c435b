using Cake.Frosting;

namespace Residua.Build;

[TaskName("Clean")]
[TaskDescription("Remove what runs have written under --artifacts; files of your own stay")]
internal sealed class CleanTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => context.Reproduction.Clean();
}

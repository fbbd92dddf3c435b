using Cake.Core.Diagnostics;
using Cake.Frosting;

namespace Residua.Build;

[TaskName("Clean")]
[TaskDescription("Remove what runs have written under --artifacts; files of your own stay")]
internal sealed class CleanTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        var folder = context.Reproduction.Folder.Root;
        var before = EntriesOf(folder);
        context.Reproduction.Clean();
        var left = EntriesOf(folder);
        // Names that begin with a dot are the build's own marks.
        var removed = before.Except(left).Where(name => !name.StartsWith('.')).ToList();
        context.Log.Information("removed from {0}: {1}", folder, removed.Count == 0 ? "nothing" : string.Join(", ", removed));
        if (left.Count > 0)
        {
            context.Log.Information("left, because no run has made it: {0}", string.Join(", ", left));
        }
    }

    private static List<string> EntriesOf(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal)]
        : [];
}

using Residua.Data;

namespace Residua.Pipeline.Artifacts;

/// <summary>Where everything lies that a run writes.</summary>
/// <param name="root">The folder that <c>--artifacts</c> names.</param>
public sealed class ArtifactFolder(string root)
{
    private const string MarkerName = ".residua";
    private static readonly string[] Owned = ["steps", "results", "report"];

    /// <summary>Full path of the artifacts folder.</summary>
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>Folder of the steps' artifacts: <c>steps/&lt;stage&gt;/&lt;key&gt;</c>.</summary>
    public string Steps => Path.Combine(Root, "steps");

    /// <summary>Folder of what is being written; on the same file system, so that a rename is atomic.</summary>
    public string Temporary => Path.Combine(Steps, ".tmp");

    /// <summary>
    /// Folder of what stopped steps go on from, by key. Kept until the step succeeds: a model half trained for hours must
    /// survive a run of something else. <see cref="Clean"/> removes it.
    /// </summary>
    public string Resume => Path.Combine(Steps, ".resume");

    /// <summary>Folder of the report.</summary>
    public string Report => Path.Combine(Root, "report");

    private string Marker => Path.Combine(Root, MarkerName);

    /// <summary>Folder of the latest tables and figures of an experiment.</summary>
    /// <param name="experiment">Paper and name, such as <c>residual-pitfalls/experiment-1</c>.</param>
    public string ResultsOf(string experiment) => Path.Combine(Root, "results", experiment);

    /// <summary>
    /// Makes the folder ready for a run and keeps other runs out until the result is disposed. Nobody else writes while
    /// the lock is held, so what lies in <see cref="Temporary"/>, and drafts of files elsewhere, were left by a run that
    /// died, and are removed.
    /// </summary>
    /// <exception cref="BadInputException">The folder is another program's, in use by another run, or cannot be written.</exception>
    public IDisposable Open() => WriteFailure.Explained(Root, () =>
    {
        RefuseForeign();
        Directory.CreateDirectory(Root);
        if (!File.Exists(Marker))
        {
            File.WriteAllText(Marker, "Residua keeps its results in this folder; --target=Clean removes them.\n");
        }

        var hold = FolderLock.Take(Root);
        try
        {
            Remove(Temporary);
            AtomicFile.Sweep(Steps);
            AtomicFile.Sweep(Report);
            Directory.CreateDirectory(Temporary);
            return hold;
        }
        catch
        {
            hold.Dispose();
            throw;
        }
    });

    /// <summary>Removes what runs have written; files of others stay, and so does the folder if it holds any.</summary>
    /// <exception cref="BadInputException">As <see cref="Open"/>.</exception>
    public void Clean()
    {
        if (!Directory.Exists(Root))
        {
            return;
        }

        using (Open())
        {
            WriteFailure.Explained(Root, () => Array.ForEach(Owned, name => Remove(Path.Combine(Root, name))));
        }

        FolderLock.Remove(Root);
        File.Delete(Marker);
        if (!Directory.EnumerateFileSystemEntries(Root).Any())
        {
            Directory.Delete(Root);
        }
    }

    // A folder named by mistake may hold a "results" of its own, which Clean must never remove.
    private void RefuseForeign()
    {
        if (!File.Exists(Marker) && Owned.FirstOrDefault(name => Path.Exists(Path.Combine(Root, name))) is { } name)
        {
            throw new BadInputException(Root, $"holds a '{name}' that Residua did not make; name another folder with --artifacts");
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

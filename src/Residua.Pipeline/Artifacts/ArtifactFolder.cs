using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Artifacts;

/// <summary>Where everything lies that a run writes.</summary>
/// <param name="root">The folder that <c>--artifacts</c> names.</param>
public sealed class ArtifactFolder(string root)
{
    private const string MarkerName = ".residua";

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

    /// <summary>Folder of the latest tables and figures of all experiments.</summary>
    public string Results => Path.Combine(Root, "results");

    /// <summary>Folder of the report.</summary>
    public string Report => Path.Combine(Root, "report");

    /// <summary>Names of the files that runs have written into <see cref="Report"/>, a line each.</summary>
    internal string ReportIndex => Path.Combine(Report, ".written");

    /// <summary>The folders that runs write into.</summary>
    internal IReadOnlyList<string> Owned => [Steps, Results, Report];

    private string Marker => Path.Combine(Root, MarkerName);

    /// <summary>Folder of the latest tables and figures of an experiment.</summary>
    /// <param name="experiment">Paper and name, such as <c>residual-pitfalls/experiment-1</c>.</param>
    public string ResultsOf(string experiment) => Path.Combine(Results, experiment);

    /// <summary>Writes a file of the report, whole or not at all.</summary>
    /// <param name="name">Path inside <see cref="Report"/>.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="BadInputException">It cannot be written.</exception>
    public void WriteReport(string name, Action<Stream> write) => WriteFailure.Explained(Root, () =>
    {
        Directory.CreateDirectory(Report);
        // Before the file: were the run killed between the two, Clean would take the file for the user's.
        if (!File.Exists(ReportIndex) || !File.ReadLines(ReportIndex).Contains(name))
        {
            File.AppendAllText(ReportIndex, $"{name}\n");
        }

        AtomicFile.Write(Path.Combine(Report, name), write);
    });

    /// <summary>
    /// Makes the folder ready for a run and keeps other runs out until the result is disposed. Nobody else writes while
    /// the lock is held, so what lies in <see cref="Temporary"/>, and drafts of files elsewhere, were left by a run that
    /// died, and are removed.
    /// </summary>
    /// <exception cref="BadInputException">
    /// The folder is another program's, in use by another run, or cannot be written.
    /// </exception>
    public IDisposable Open() => WriteFailure.Explained(Root, () =>
    {
        RefuseForeign();
        RefuseFiles();
        Directory.CreateDirectory(Root);
        if (!File.Exists(Marker))
        {
            File.WriteAllText(Marker, "Residua keeps its results in this folder; --target=Clean removes them.\n");
        }

        var hold = FolderLock.Take(Root);
        try
        {
            MakeWay([Temporary, Resume, .. Enum.GetValues<Stage>().Select(stage => Path.Combine(Steps, stage.Name()))]);
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
    internal Removal Clean()
    {
        if (!Directory.Exists(Root))
        {
            return Removal.None;
        }

        Removal removal;
        using (Open())
        {
            removal = WriteFailure.Explained(Root, () => Removal.From(this));
        }

        FolderLock.Remove(Root);
        // Without the marker, a user's file under results/ would make the whole folder look like another program's.
        if (removal.Kept.Count == 0)
        {
            File.Delete(Marker);
        }

        if (!Directory.EnumerateFileSystemEntries(Root).Any())
        {
            Directory.Delete(Root);
        }

        return removal;
    }

    /// <summary>Removes files that lie where folders of steps belong: no run has put them there, and none could go on.</summary>
    internal static void MakeWay(params IReadOnlyList<string> folders)
    {
        foreach (var path in folders.Where(File.Exists))
        {
            File.Delete(path);
        }
    }

    // A folder named by mistake may hold a "results" of its own, which Clean must never remove.
    private void RefuseForeign()
    {
        if (!File.Exists(Marker) && Owned.FirstOrDefault(Path.Exists) is { } path)
        {
            throw new BadInputException(
                Root, $"holds a '{Path.GetFileName(path)}' that Residua did not make; name another folder with --artifacts");
        }
    }

    private void RefuseFiles()
    {
        if (Owned.FirstOrDefault(File.Exists) is { } path)
        {
            throw new BadInputException(
                path, "is a file where a folder belongs; delete it, or name another folder with --artifacts");
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

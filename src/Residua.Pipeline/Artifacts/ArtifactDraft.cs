using System.Text;
using Residua.Pipeline.Planning;

namespace Residua.Pipeline.Artifacts;

/// <summary>An artifact while it is being written; disposed without a commit, it leaves nothing behind.</summary>
public sealed class ArtifactDraft : IDisposable
{
    private readonly string _target;

    internal ArtifactDraft(string target, string folder)
    {
        _target = target;
        Folder = folder;
        Directory.CreateDirectory(folder);
    }

    /// <summary>Folder to write into.</summary>
    public string Folder { get; }

    /// <summary>
    /// Writes the manifest after all files and puts the folder in its place; a damaged artifact there gives way.
    /// </summary>
    /// <param name="describe">Makes the manifest from the records of the files.</param>
    /// <exception cref="InvalidOperationException">The step wrote a file of the manifest's name.</exception>
    public void Commit(Func<IReadOnlyList<FileRecord>, Manifest> describe)
    {
        var manifest = Path.Combine(Folder, Manifest.FileName);
        if (File.Exists(manifest))
        {
            throw new InvalidOperationException($"A step cannot write a {Manifest.FileName} of its own.");
        }

        WriteFlushed(manifest, ManifestJson.Write(describe(FileRecord.Flushed(Folder))));
        Directory.CreateDirectory(Path.GetDirectoryName(_target)!);
        var damaged = Folder + "-replaced";
        if (Directory.Exists(_target))
        {
            Directory.Move(_target, damaged);
        }

        Directory.Move(Folder, _target);
        if (Directory.Exists(damaged))
        {
            Directory.Delete(damaged, recursive: true);
        }
    }

    /// <summary>Removes what was not committed.</summary>
    public void Dispose()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static void WriteFlushed(string path, string text)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        stream.Write(Encoding.UTF8.GetBytes(text));
        stream.Flush(flushToDisk: true);
    }
}

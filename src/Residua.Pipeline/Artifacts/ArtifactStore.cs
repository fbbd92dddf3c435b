using System.Collections.Concurrent;
using Residua.Pipeline.Contracts;
using Residua.Pipeline.Planning;

namespace Residua.Pipeline.Artifacts;

/// <summary>The results of steps, by key. An artifact is there as a whole or not at all.</summary>
/// <param name="folder">Where the artifacts lie.</param>
public sealed class ArtifactStore(ArtifactFolder folder)
{
    private const int KeyDigitsInPath = 16;

    // By path, with the time of the last write and the length by which a manifest that was replaced is known.
    private readonly ConcurrentDictionary<string, (DateTime Modified, long Length, Manifest? Manifest)> _manifests = [];

    /// <summary>Where the artifacts lie.</summary>
    public ArtifactFolder Folder => folder;

    /// <summary>Folder of a step's artifact, whether it is there or not.</summary>
    public string PathOf(PlannedStep step) => Path.Combine(PathOf(step.Stage), step.Key[..KeyDigitsInPath]);

    /// <summary>Folder that a step, stopped half-way, goes on from; it need not exist.</summary>
    public string ResumeOf(PlannedStep step) => Path.Combine(folder.Resume, step.Key[..KeyDigitsInPath]);

    /// <summary>True if an attempt at the step was stopped and left something to go on from.</summary>
    public bool IsBegun(PlannedStep step) => Directory.Exists(ResumeOf(step));

    /// <summary>File that the process holds which computes a step that uses the engine.</summary>
    public string LockOf(PlannedStep step) => Path.Combine(folder.Resume, $".{step.Key[..KeyDigitsInPath]}.lock");

    /// <summary>Removes what a dead worker had written of a step.</summary>
    public void SweepDrafts(PlannedStep step)
    {
        if (Directory.Exists(folder.Temporary))
        {
            foreach (var draft in Directory.GetDirectories(folder.Temporary, $"{step.Key[..KeyDigitsInPath]}-*"))
            {
                Directory.Delete(draft, recursive: true);
            }
        }
    }

    /// <summary>Removes what a step would go on from, all at once: what is half removed must not be gone on from.</summary>
    public void Forget(PlannedStep step)
    {
        if (IsBegun(step))
        {
            var doomed = Draft(step);
            Directory.Move(ResumeOf(step), doomed);
            Directory.Delete(doomed, recursive: true);
        }
    }

    /// <summary>How a step's artifact came about; null if it is not there or its manifest is damaged.</summary>
    public Manifest? ManifestOf(PlannedStep step) =>
        Read(Path.Combine(PathOf(step), Manifest.FileName)) is { } manifest && manifest.Key == step.Key ? manifest : null;

    /// <summary>True if the step need not run: its artifact is there and its files are as they were written.</summary>
    public bool Has(PlannedStep step) => Directory.Exists(PathOf(step)) && Damage(step) is null;

    /// <summary>True if there is an artifact of the step, whole or damaged.</summary>
    public bool Knows(PlannedStep step) => Directory.Exists(PathOf(step));

    /// <summary>Name of the first file of a step's artifact that is missing or was changed; null if there is none.</summary>
    /// <param name="step">A step whose artifact is there.</param>
    /// <param name="thorough">Compares digests even where sizes and times have not changed.</param>
    /// <param name="cancellation">Stops a thorough look.</param>
    public string? Damage(PlannedStep step, bool thorough = false, CancellationToken cancellation = default) =>
        ManifestOf(step) is { } manifest
        ? manifest.Files.FirstOrDefault(file => !file.Holds(PathOf(step), thorough, cancellation))?.Name
        : Manifest.FileName;

    /// <summary>Manifests of all artifacts of a stage; damaged ones are left out.</summary>
    public IEnumerable<Manifest> ManifestsOf(Stage stage) => Directory.Exists(PathOf(stage))
        ? Directory.EnumerateDirectories(PathOf(stage))
            .Select(path => Read(Path.Combine(path, Manifest.FileName)))
            .OfType<Manifest>()
        : [];

    /// <summary>Begins a new artifact for a step; it is there for others once it is committed.</summary>
    /// <remarks>A file where one of its folders belongs is none that a step has written, and gives way.</remarks>
    public ArtifactDraft Begin(PlannedStep step)
    {
        ArtifactFolder.MakeWay(PathOf(step), ResumeOf(step));

        return new(PathOf(step), Draft(step));
    }

    /// <summary>Whether a folder has the name of a step's artifact.</summary>
    internal static bool IsFolderOfStep(string path) =>
        Path.GetFileName(path) is { Length: KeyDigitsInPath } name && name.All(char.IsAsciiHexDigitLower);

    private Manifest? Read(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            return null;
        }

        if (!_manifests.TryGetValue(path, out var known)
            || known.Modified != file.LastWriteTimeUtc || known.Length != file.Length)
        {
            _manifests[path] = known = (file.LastWriteTimeUtc, file.Length, ManifestJson.Read(path));
        }

        return known.Manifest;
    }

    private string Draft(PlannedStep step) =>
        Path.Combine(folder.Temporary, $"{step.Key[..KeyDigitsInPath]}-{Environment.ProcessId}-{Path.GetRandomFileName()}");

    private string PathOf(Stage stage) => Path.Combine(folder.Steps, stage.Name());
}

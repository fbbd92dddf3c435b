namespace Residua.Pipeline.Artifacts;

/// <summary>What a clean-up has done.</summary>
/// <param name="Files">Files that were removed.</param>
/// <param name="Bytes">Their size.</param>
/// <param name="Kept">Files that no run wrote and that are still there, by path inside the artifacts folder.</param>
internal sealed record Removal(int Files, long Bytes, IReadOnlyList<string> Kept)
{
    /// <summary>Nothing was there.</summary>
    public static Removal None { get; } = new(0, 0, []);

    /// <summary>Removes from a folder what runs have written into it, then the folders that are empty.</summary>
    public static Removal From(ArtifactFolder folder)
    {
        var removed = Written(folder).Where(File.Exists).Distinct().ToList().ConvertAll(Delete);
        var kept = folder.Owned.Where(Directory.Exists).SelectMany(Prune).Select(path => Path.GetRelativePath(folder.Root, path));
        return new(removed.Count, removed.Sum(), [.. kept.Order(StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Written(ArtifactFolder folder) =>
        [.. OfSteps(folder), .. OfResults(folder.Results), .. OfReport(folder)];

    // Whole folders: what lies in one of a step was put there by its step, or has damaged it.
    private static IEnumerable<string> OfSteps(ArtifactFolder folder) => Directory.Exists(folder.Steps)
        ? Directory.EnumerateDirectories(folder.Steps)
            .SelectMany(stage => IsHidden(stage) ? [stage] : Directory.EnumerateDirectories(stage))
            .Where(path => IsHidden(path) || ArtifactStore.IsFolderOfStep(path))
            .SelectMany(path => Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(folder.Steps, ".*"))
        : [];

    private static IEnumerable<string> OfResults(string results)
    {
        if (!Directory.Exists(results))
        {
            yield break;
        }

        foreach (var path in Directory.EnumerateFiles(results, Manifest.FileName, SearchOption.AllDirectories))
        {
            foreach (var file in ManifestJson.ReadResults(path)?.Files ?? [])
            {
                yield return Path.Combine(Path.GetDirectoryName(path)!, file.Name);
            }

            if (ManifestJson.ReadResults(path) is not null)
            {
                yield return path;
            }
        }
    }

    private static IEnumerable<string> OfReport(ArtifactFolder folder) => File.Exists(folder.ReportIndex)
        ? File.ReadLines(folder.ReportIndex).Select(name => Path.Combine(folder.Report, name)).Append(folder.ReportIndex)
        : [];

    private static bool IsHidden(string path) => Path.GetFileName(path).StartsWith('.');

    /// <returns>The size of what is no more.</returns>
    private static long Delete(string path)
    {
        var size = new FileInfo(path).Length;
        File.Delete(path);
        return size;
    }

    /// <summary>Removes empty folders; returns the files that are left.</summary>
    private static IEnumerable<string> Prune(string folder)
    {
        string[] left = [.. Directory.EnumerateDirectories(folder).SelectMany(Prune), .. Directory.EnumerateFiles(folder)];
        if (left.Length == 0)
        {
            Directory.Delete(folder);
        }

        return left;
    }
}

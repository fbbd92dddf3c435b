using Residua.Data;
using Residua.Papers.SsimEnsemble.Scoring;

namespace Residua.Papers.SsimEnsemble;

/// <summary>The volumes of one subject in a folder of <c>{validation,test,healthy}/&lt;name&gt;/</c>.</summary>
/// <param name="Pass">When it is scored.</param>
/// <param name="Name">Of its folder.</param>
/// <param name="Files">By what they are, such as <c>mask</c>.</param>
internal sealed record TreeSubject(Pass Pass, string Name, IReadOnlyDictionary<string, string> Files)
{
    /// <summary>The file of a part, in <c>.nii</c> or <c>.nii.gz</c>; null if there is none.</summary>
    public string? File(string part) => Files.GetValueOrDefault(Path.GetFileNameWithoutExtension(part));

    /// <summary>The file of a part that must be there.</summary>
    /// <exception cref="BadInputException">There is none.</exception>
    public string Required(string part) => File(part) ?? throw new BadInputException(
        $"{Pass.ToString().ToLowerInvariant()}/{Name}", $"has no {Path.GetFileNameWithoutExtension(part)}.nii or .nii.gz");
}

/// <summary>Subjects by pass, from the files of one or several folders of that layout.</summary>
internal static class SubjectTree
{
    private static readonly string[] Endings = [".nii.gz", ".nii"];

    /// <summary>The files of such a folder, sorted; links and files of other names are left alone.</summary>
    /// <exception cref="BadInputException">The folder is missing, or has no subject to validate with.</exception>
    public static IReadOnlyList<string> FilesOf(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new BadInputException(folder, "does not exist, or is not a folder");
        }

        string[] files =
        [
            .. Enum.GetValues<Pass>().Select(pass => Path.Combine(folder, FolderName(pass))).Where(Directory.Exists)
                .SelectMany(pass => Directory.GetDirectories(pass)).SelectMany(Directory.GetFiles)
                .Where(file => Endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
                .Order(StringComparer.Ordinal),
        ];
        return files.Any(file => Of([file])[0].Pass == Pass.Validation)
            ? files
            : throw new BadInputException(
                Path.Combine(folder, FolderName(Pass.Validation)),
                "has no subject, and without one no threshold can be found; it holds a folder for each, with input.nii.gz, "
                + "reconstruction.nii.gz, mask.nii.gz and segmentation.nii.gz");
    }

    /// <summary>The subjects of some files, in the order of the passes and of their names.</summary>
    /// <exception cref="BadInputException">A subject has one file in two forms.</exception>
    public static IReadOnlyList<TreeSubject> Of(IEnumerable<string> files)
    {
        var subjects = new SortedDictionary<(Pass Pass, string Name), Dictionary<string, string>>(
            Comparer<(Pass Pass, string Name)>.Create((a, b) =>
                a.Pass != b.Pass ? a.Pass.CompareTo(b.Pass) : string.CompareOrdinal(a.Name, b.Name)));
        foreach (var file in files)
        {
            var folder = Path.GetDirectoryName(file)!;
            var key = (
                Enum.Parse<Pass>(Path.GetFileName(Path.GetDirectoryName(folder))!, ignoreCase: true), Path.GetFileName(folder));
            var part = Part(file);
            if (!subjects.TryGetValue(key, out var parts))
            {
                subjects.Add(key, parts = []);
            }

            if (!parts.TryAdd(part, file))
            {
                throw new BadInputException(file, $"is there twice: {parts[part]} holds the same volume");
            }
        }

        return [.. subjects.Select(subject => new TreeSubject(subject.Key.Pass, subject.Key.Name, subject.Value))];
    }

    /// <summary>The files of an artifact in that layout.</summary>
    public static IEnumerable<string> FilesIn(string artifact) =>
        Directory.EnumerateFiles(artifact, "*.nii", SearchOption.AllDirectories)
        .Where(file => Enum.TryParse<Pass>(Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(file)))!, true, out _));

    /// <summary>
    /// What the files are called below their folder: part of the key of a step that reads them, whose tables have the names.
    /// </summary>
    public static IReadOnlyList<string> NamesOf(IEnumerable<string> files) =>
        [.. files.Select(file => string.Join('/', file.Split(Path.DirectorySeparatorChar)[^3..]))];

    /// <summary>Name of the folder of a pass.</summary>
    public static string FolderName(Pass pass) => pass.ToString().ToLowerInvariant();

    private static string Part(string file) =>
        Endings.Where(ending => file.EndsWith(ending, StringComparison.Ordinal))
            .Select(ending => Path.GetFileName(file)[..^ending.Length]).First();
}

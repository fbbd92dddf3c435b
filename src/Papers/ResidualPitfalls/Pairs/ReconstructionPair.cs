using Residua.Data;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>A normal image and what a model makes of it.</summary>
/// <param name="Name">Of its folder.</param>
/// <param name="Input">File of the normal image.</param>
/// <param name="Reconstruction">File of what the model makes of it.</param>
internal sealed record ReconstructionPair(string Name, string Input, string Reconstruction)
{
    private static readonly string[] Endings = [".nii.gz", ".nii", ".png"];

    /// <summary>
    /// The files of a folder of <c>&lt;name&gt;/{input,reconstruction}</c>: for each name, sorted, the input and then the
    /// reconstruction. Hidden folders, links to nothing and files of other names are left alone.
    /// </summary>
    /// <exception cref="BadInputException">
    /// The folder is missing, unreadable or without such folders; or some lack a file, or have it twice: all are named.
    /// </exception>
    public static IReadOnlyList<string> FilesOf(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new BadInputException(folder, "does not exist, or is not a folder");
        }

        List<string> files = [], problems = [];
        foreach (var own in Folders(folder))
        {
            Find(own, "input");
            Find(own, "reconstruction");
        }

        return problems.Count > 0 ? throw new BadInputException(folder, string.Join("; ", problems))
            : files.Count > 0 ? files
            : throw new BadInputException(
                folder, "holds no folders; each image has one, with input.nii.gz (or .nii, .png) and reconstruction.nii.gz");

        void Find(string own, string part)
        {
            string[] found = [.. Endings.Select(ending => Path.Combine(own, part + ending)).Where(File.Exists)];
            files.AddRange(found);
            if (found.Length != 1)
            {
                var names = found.Length == 0
                    ? $"no {part}.nii.gz, .nii or .png" : string.Join(" and ", found.Select(Path.GetFileName));
                problems.Add($"{Path.GetFileName(own)} has {names}");
            }
        }
    }

    /// <summary>The pairs of files in the order of <see cref="FilesOf"/>.</summary>
    public static IReadOnlyList<ReconstructionPair> Of(IReadOnlyList<string> files) =>
        [.. files.Chunk(2).Select(pair => new ReconstructionPair(
            Path.GetFileName(Path.GetDirectoryName(pair[0]))!, pair[0], pair[1]))];

    /// <summary>What the inputs are called below their folder: the tables have these names.</summary>
    public static IReadOnlyList<string> NamesOf(IReadOnlyList<string> files) =>
        [.. Of(files).Select(pair => $"{pair.Name}/{Path.GetFileName(pair.Input)}")];

    private static IEnumerable<string> Folders(string folder)
    {
        try
        {
            return Directory.GetDirectories(Path.GetFullPath(folder))
                .Where(own => !Path.GetFileName(own).StartsWith('.')).Order(StringComparer.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(folder, $"cannot be listed: {exception.Message}", exception);
        }
    }
}

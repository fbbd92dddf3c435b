using Residua.Data;
using Residua.Data.Phantoms.Heads;

namespace Residua.Papers.SsimEnsemble;

/// <summary>Reads the published lists of subjects.</summary>
internal static class SubjectLists
{
    private const int MostNamed = 20;

    /// <summary>Where a list lies.</summary>
    public static string PathOf(string data, string list) => Path.Combine(data, "splits", $"{list}.csv");

    /// <summary>The subjects of a list, duplicates included.</summary>
    /// <param name="data">The folder <c>Data</c> of the published layout.</param>
    /// <param name="list">Such as <c>Brats21_val</c>.</param>
    /// <param name="modality">Which image; rows of IXI without a T2 image are left out, as published.</param>
    /// <exception cref="BadInputException">The list is missing, is no such list, or names a path outside the folder.</exception>
    public static IReadOnlyList<Subject> Read(string data, string list, HeadModality modality)
    {
        var path = PathOf(data, list);
        var table = TextTable.Read(path);
        foreach (var column in new[] { "img_path", "mask_path", "seg_path" }.Where(column => !table.Columns.Contains(column)))
        {
            throw new BadInputException(path, $"has no column {column}");
        }

        var available = list.StartsWith("IXI", StringComparison.Ordinal) && modality == HeadModality.T2
            ? TextTable.Read(PathOf(data, Cohort.AvailableT2)).Rows.Select(row => row[^1]).ToHashSet(StringComparer.Ordinal)
            : null;
        Subject[] subjects =
        [
            .. table.Column("img_path").Zip(table.Column("mask_path"), table.Column("seg_path"))
                .Select((row, line) => Of(row.First, row.Second, row.Third, modality, $"{path}:{line + 2}"))
                .Where(subject => available?.Contains(Path.GetFileName(subject.Image)) != false),
        ];
        return subjects.Length > 0 ? subjects : throw new BadInputException(path, "names no subject with such an image");
    }

    /// <summary>Refuses lists whose files do not exist; names all that are missing, up to a limit, at once.</summary>
    /// <exception cref="BadInputException">A file is missing.</exception>
    public static void RequireFiles(string data, IEnumerable<Subject> subjects)
    {
        string[] missing =
            [.. subjects.SelectMany(subject => subject.Files).Distinct().Where(file => !File.Exists(Path.Combine(data, file)))];
        if (missing.Length > 0)
        {
            var more = missing.Length > MostNamed ? $" and {missing.Length - MostNamed} more" : "";
            var named = string.Join(", ", missing.Take(MostNamed)) + more;
            throw new BadInputException(data, $"lacks {missing.Length} of the files that its lists name: {named}");
        }
    }

    private static Subject Of(string image, string mask, string segmentation, HeadModality modality, string place)
    {
        var own = Relative(Cohort.PathOf(image, modality), place);
        var name = Path.GetFileName(own).Replace(".nii.gz", "", StringComparison.Ordinal)
            .Replace(".nii", "", StringComparison.Ordinal);
        return new(name, own, Relative(mask, place), segmentation.Length == 0 ? null : Relative(segmentation, place));
    }

    // Lists come from outside: what they name must stay inside the data folder.
    private static string Relative(string path, string place)
    {
        var relative = path.TrimStart('/');
        return relative.Length > 0 && !Path.IsPathRooted(relative) && !relative.Split('/', '\\').Contains("..")
            ? relative
            : throw new BadInputException(place, $"names '{path}', which is not a path inside the data folder");
    }
}

using CsvHelper;

namespace Residua.Data;

/// <summary>
/// Lists of the images of a data set, <c>splits/*.csv</c> in its folder: a header line, then a path in the first column, between
/// bars where it holds a comma (<c>|a,b.png|</c>); line ends of either kind.
/// </summary>
public static class ImageList
{
    private const int MostNamed = 5; // a message that names thousands of files is not read
    private const int MostFoldersBefore = 2;

    private static readonly CsvReaderOptions AsPublished = new()
    {
        Separator = ',',
        Quote = '|',
        HasHeader = false,
        MalformedData = CsvMalformedDataHandling.Throw,
        TrackLineNumbers = true,
        MaxRecordSize = 1 << 16,
    };

    /// <summary>Reads a list; every image that it names must exist.</summary>
    /// <remarks>
    /// Paths are relative to the data set's folder. Published lists begin with the place that folder had in the authors' project,
    /// <c>./data/CXR/</c>: up to two leading folders are passed over where only then images are found.
    /// </remarks>
    /// <param name="folder">The data set's folder, which holds <c>splits</c>.</param>
    /// <param name="name">Name of the list, such as <c>train</c> for <c>splits/train.csv</c>.</param>
    /// <returns>Full paths, in the order of the list; at least one.</returns>
    /// <exception cref="BadInputException">
    /// There is no such list, it is no CSV, names no image, names one twice, or names files that do not exist or lie outside the
    /// folder: all of them at once.
    /// </exception>
    public static IReadOnlyList<string> Read(string folder, string name)
    {
        var list = Find(folder, name);
        var rows = Rows(list);
        var outside = rows.Where(row => Parts(row) is null).ToArray();
        Refuse(list, outside, "lead out of the data set's folder");
        var paths = rows.ConvertAll(row => Parts(row)!);
        Refuse(
            list, [.. paths.GroupBy(path => string.Join('/', path), StringComparer.Ordinal)
                .Where(same => same.Count() > 1).Select(same => same.Key)], "are listed more than once");

        var before = Enumerable.Range(0, MostFoldersBefore + 1)
            .FirstOrDefault(count => paths.Exists(path => path.Length > count && File.Exists(Full(path, count))));
        Refuse(
            list, [.. paths.Where(path => path.Length <= before || !File.Exists(Full(path, before)))
                .Select(path => string.Join('/', path))], $"do not exist below {folder}");
        return paths.ConvertAll(path => Full(path, before));

        string Full(string[] path, int from) => Path.GetFullPath(Path.Combine([folder, .. path[from..]]));
    }

    /// <summary>Writes a list as the published ones are, whole or not at all.</summary>
    /// <exception cref="BadInputException">The file cannot be written.</exception>
    internal static void Write(string path, IEnumerable<string> images) => AtomicFile.Write(path, stream =>
    {
        using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine("filename");
        foreach (var image in images)
        {
            writer.WriteLine(image.Contains(',', StringComparison.Ordinal) ? $"|{image}|" : image);
        }
    });

    private static string Find(string folder, string name)
    {
        var splits = Path.Combine(folder, "splits");
        var list = Path.Combine(splits, name + ".csv");
        if (name.Length == 0 || Path.GetFileName(name) != name)
        {
            throw new BadInputException(name, "is not the name of a list; lists lie in the folder splits");
        }

        if (!Directory.Exists(splits))
        {
            throw new BadInputException(folder, "has no folder splits with the lists of its images");
        }

        var others = Directory.GetFiles(splits, "*.csv").Select(file => Path.GetFileNameWithoutExtension(file));
        return File.Exists(list)
            ? list
            : throw new BadInputException(
                list, $"does not exist; lists here: {string.Join(", ", others.Order(StringComparer.Ordinal))}");
    }

    private static List<string> Rows(string list)
    {
        try
        {
            using var file = InputFile.Open(list, 1 << 16);
            using var csv = CsvReader.Create(file, AsPublished);
            var rows = new List<string>();
            while (csv.Read())
            {
                rows.Add(csv.GetString(0));
            }

            if (rows.Count > 0 && rows[0].EndsWith(".png", StringComparison.OrdinalIgnoreCase))
            {
                throw new BadInputException(list, "begins with an image; the first line is a header, 'filename'");
            }

            return rows.Count > 1 ? rows[1..] : throw new BadInputException(list, "names no image below its header");
        }
        catch (CsvFormatException exception)
        {
            throw new BadInputException($"{list}:{exception.LineNumber}", $"is not CSV: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(list, $"cannot be read: {exception.Message}", exception);
        }
    }

    // The folders and the file of a relative path; null where it could lead anywhere else.
    private static string[]? Parts(string row)
    {
        var parts = row.Replace('\\', '/').Split('/');
        return row.Length == 0 || parts[0].Length == 0 || parts.Contains("..") || row.Contains(':', StringComparison.Ordinal)
            || row.Contains('\0', StringComparison.Ordinal)
            ? null
            : [.. parts.Where(part => part is not ("." or ""))];
    }

    private static void Refuse(string list, string[] images, string why)
    {
        if (images.Length > 0)
        {
            var more = images.Length > MostNamed ? $" and {images.Length - MostNamed} more" : "";
            throw new BadInputException(
                list, $"{images.Length} images {why}: {string.Join(", ", images.Take(MostNamed).Select(Shown))}{more}");
        }
    }

    private static string Shown(string image) =>
        image.Length == 0 ? "an empty path" : image.Length > 120 ? image[..120] + "…" : image;
}

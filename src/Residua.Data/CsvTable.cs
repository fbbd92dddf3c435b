using CsvHelper;

namespace Residua.Data;

/// <summary>Tables as CSV with a header line: strictly read, written whole or not at all.</summary>
internal static class CsvTable
{
    private const int MostLineBytes = 1 << 24;

    // The library detects separators and mends quotes and blank lines; a table of results has none to mend.
    private static readonly CsvReaderOptions Strict = new()
    {
        Separator = ',',
        SkipEmptyLines = false,
        MalformedData = CsvMalformedDataHandling.Throw,
        TrackLineNumbers = true,
        MaxRecordSize = MostLineBytes,
    };

    /// <summary>Reads a table, row by row.</summary>
    /// <param name="path">The file.</param>
    /// <param name="row">Makes a row of its cells; a <see cref="FormatException"/> says what is wrong with them.</param>
    /// <exception cref="BadInputException">The file is missing or not such a table; names file and line.</exception>
    public static (string[] Columns, List<T> Rows) Read<T>(string path, Func<string[], string[], T> row)
    {
        if (!File.Exists(path))
        {
            throw new BadInputException(path, "does not exist");
        }

        try
        {
            using var csv = CsvReader.FromFile(path, Strict);
            return Read(path, csv, row);
        }
        catch (CsvFormatException exception)
        {
            throw new BadInputException($"{path}:{exception.LineNumber}", $"is not CSV: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(path, $"cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Writes a table.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">Names, all different.</param>
    /// <param name="rows">Each as long as <paramref name="columns"/>.</param>
    /// <param name="cell">Writes one cell.</param>
    /// <exception cref="ArgumentException">A row is not as long as the header, or two columns have one name.</exception>
    /// <exception cref="BadInputException">The file cannot be written.</exception>
    public static void Write<T>(string path, string[] columns, T[][] rows, Action<CsvWriter, T> cell)
    {
        if (rows.Any(row => row.Length != columns.Length))
        {
            throw new ArgumentException($"every row must have {columns.Length} values", nameof(rows));
        }

        if (columns.Distinct().Count() != columns.Length)
        {
            throw new ArgumentException("column names must differ", nameof(columns));
        }

        AtomicFile.Write(path, stream =>
        {
            using var csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
            foreach (var column in columns)
            {
                csv.WriteField(column);
            }

            csv.EndRecord();
            foreach (var row in rows)
            {
                foreach (var value in row)
                {
                    cell(csv, value);
                }

                csv.EndRecord();
            }
        });
    }

    private static (string[] Columns, List<T> Rows) Read<T>(string path, CsvReader csv, Func<string[], string[], T> row)
    {
        string[] columns = [.. csv.Headers];
        if (columns.Length == 0)
        {
            throw new BadInputException(path, "is empty; a line of column names is needed");
        }

        var twice = columns.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            throw new BadInputException($"{path}:1", $"has two columns named '{twice.Key}'");
        }

        var rows = new List<T>();
        while (csv.Read())
        {
            if (csv.FieldCount != columns.Length)
            {
                throw Bad(path, csv, $"has {csv.FieldCount} fields where the header has {columns.Length}");
            }

            try
            {
                rows.Add(row(columns, [.. Enumerable.Range(0, columns.Length).Select(i => csv.GetString(i))]));
            }
            catch (FormatException exception)
            {
                throw Bad(path, csv, exception.Message);
            }
        }

        return (columns, rows);
    }

    private static BadInputException Bad(string path, CsvReader csv, string reason) => new($"{path}:{csv.LineNumber}", reason);
}

using System.Globalization;
using CsvHelper;

namespace Residua.Data;

public sealed partial record NumericTable
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

    /// <summary>Reads a table; every field below the header must be a number.</summary>
    /// <exception cref="BadInputException">The file is missing or not such a table; names file and line.</exception>
    public static NumericTable Read(string path)
    {
        if (!File.Exists(path)) throw new BadInputException(path, "does not exist");
        try
        {
            using var csv = CsvReader.FromFile(path, Strict);
            return Read(path, csv);
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

    private static NumericTable Read(string path, CsvReader csv)
    {
        string[] columns = [.. csv.Headers];
        if (columns.Length == 0) throw new BadInputException(path, "is empty; a line of column names is needed");
        var twice = columns.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null) throw new BadInputException($"{path}:1", $"has two columns named '{twice.Key}'");

        var rows = new List<double[]>();
        while (csv.Read())
        {
            if (csv.FieldCount != columns.Length)
                throw Bad(path, csv, $"has {csv.FieldCount} fields where the header has {columns.Length}");

            var row = new double[columns.Length];
            for (var i = 0; i < row.Length; i++)
            {
                var field = csv.GetString(i);
                row[i] = Number(field) ?? throw Bad(path, csv, $"'{field}' in column '{columns[i]}' is not a number");
            }

            rows.Add(row);
        }

        return new NumericTable(columns, [.. rows]);
    }

    // Infinity must be spelt out: 1e999 would read as infinite too.
    private static double? Number(string field) =>
        double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && (double.IsFinite(value) || field is "NaN" or "Infinity" or "-Infinity")
            ? value
            : null;

    private static BadInputException Bad(string path, CsvReader csv, string reason) => new($"{path}:{csv.LineNumber}", reason);
}

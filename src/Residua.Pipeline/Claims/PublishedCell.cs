using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Residua.Data;

namespace Residua.Pipeline.Claims;

/// <summary>A cell of a table beside the claims file; empty until somebody who has the paper types the value in.</summary>
public sealed record PublishedCell
{
    /// <summary>File name of the table.</summary>
    [Required]
    public string File { get; init; } = "";

    /// <summary>Its row, by the text in the first column.</summary>
    [Required]
    public string Row { get; init; } = "";

    /// <summary>Name of its column.</summary>
    [Required]
    public string Column { get; init; } = "";

    /// <summary>The value; null where nobody has typed it in.</summary>
    /// <param name="expectedFolder"><c>expected-results/&lt;paper&gt;</c>.</param>
    /// <exception cref="BadInputException">
    /// The table cannot be read or has no such row or column, or the cell is not a finite number.
    /// </exception>
    public double? Read(string expectedFolder)
    {
        var path = Path.Combine(expectedFolder, File);
        var table = TextTable.Read(path);
        if (!table.Columns.Contains(Column))
        {
            throw new BadInputException(path, $"has no column '{Column}'");
        }

        var cell = table.Column(table.Columns[0]).Zip(table.Column(Column)).Where(pair => pair.First == Row)
            .Select(pair => pair.Second).FirstOrDefault() ?? throw new BadInputException(path, $"has no row '{Row}'");
        if (string.IsNullOrWhiteSpace(cell))
        {
            return null;
        }

        return double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : throw new BadInputException(path, $"'{cell}' in row '{Row}', column '{Column}' is not a number");
    }
}

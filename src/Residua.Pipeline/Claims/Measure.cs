using System.ComponentModel.DataAnnotations;

namespace Residua.Pipeline.Claims;

/// <summary>One number read off a table of results.</summary>
public sealed record Measure
{
    /// <summary>How the number is computed: a name of <see cref="GenericMeasures"/> or of the paper's own.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Rows that count, by their value in the first column; all by default.</summary>
    public Interval Rows { get; init; } = new();

    /// <summary>Columns that count, by the number in the header of a grid; all by default.</summary>
    public Interval Columns { get; init; } = new();

    /// <summary>Name of the one column to read, for tables that are not grids; null: all columns of a grid.</summary>
    public string? Column { get; init; }

    /// <summary>Name of the one row to read of that column, for tables whose rows have names; null: all rows.</summary>
    public string? Row { get; init; }

    /// <summary>For the measures that look for a crossing: the level. Default 0.5.</summary>
    public double Level { get; init; } = 0.5;

    /// <summary>Published table to compare with, beside the claims file.</summary>
    public string? Reference { get; init; }

    /// <summary>
    /// Rows and columns of values that the table must have for the claim to be about it, 1 where one is chosen by name; a
    /// smaller run is not judged.
    /// </summary>
    [Required]
    public IReadOnlyList<int> Shape { get; init; } = [];
}

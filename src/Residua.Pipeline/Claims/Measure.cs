using System.ComponentModel.DataAnnotations;

namespace Residua.Pipeline.Claims;

/// <summary>One number read off a table of results.</summary>
public sealed record Measure
{
    /// <summary>How the number is computed.</summary>
    public MeasureKind Kind { get; init; }

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

    /// <summary>Rows and columns of values that the table must have for the claim to be about it; a smaller run is not judged.</summary>
    [Required]
    public IReadOnlyList<int> Shape { get; init; } = [];

    /// <summary>Whether the measure is a distance to <see cref="Reference"/>: expected 0.</summary>
    internal bool IsDistance => Kind is MeasureKind.MeanAbsoluteDifference or MeasureKind.TotalVariation;
}

/// <summary>Values from one end to the other, both included.</summary>
public sealed record Interval
{
    /// <summary>Smallest value; none by default.</summary>
    public double? From { get; init; }

    /// <summary>Largest value; none by default.</summary>
    public double? To { get; init; }

    /// <summary>Whether <paramref name="value"/> lies in the interval, give or take the rounding of a linspace.</summary>
    public bool Contains(double value) => !(value < From - 1e-9) && !(value > To + 1e-9);
}

/// <summary>The ways to read a number off a table.</summary>
public enum MeasureKind
{
    /// <summary>Mean over all cells of |measured − published|.</summary>
    MeanAbsoluteDifference,

    /// <summary>Half the sum of |measured − published| shares of a histogram, on the published bins: 0 equal, 1 disjoint.</summary>
    TotalVariation,

    /// <summary>Smallest cell.</summary>
    Minimum,

    /// <summary>Largest cell.</summary>
    Maximum,

    /// <summary>Mean of the cells.</summary>
    Mean,

    /// <summary>Row label of the smallest cell; the mean of several.</summary>
    RowOfMinimum,

    /// <summary>Smallest column label with a cell below <see cref="Measure.Level"/>.</summary>
    FirstColumnBelow,

    /// <summary>Smallest row label with a cell below <see cref="Measure.Level"/>.</summary>
    FirstRowBelow,

    /// <summary>Largest row label with a cell below <see cref="Measure.Level"/>.</summary>
    LastRowBelow,

    /// <summary>Mean of |cell − its mirror image|, first row against last.</summary>
    Asymmetry,
}

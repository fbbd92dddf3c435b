using Residua.Data;

namespace Residua.Pipeline.Contracts;

/// <summary>A way to read one number off a table of results.</summary>
/// <param name="Name">In kebab-case, such as <c>row-of-minimum</c>; claims name it.</param>
/// <param name="Against">What it compares the table with.</param>
/// <param name="Read">The number; NaN where the table has none, such as a crossing that never happens.</param>
public sealed record MeasureKind(string Name, ComparedWith Against, Func<MeasuredTable, double> Read)
{
    /// <summary>Whether it is a distance to a published table, which is 0 where the two are equal.</summary>
    public bool IsDistance => Against != ComparedWith.Nothing;
}

/// <summary>What a measure compares a table with.</summary>
public enum ComparedWith
{
    /// <summary>Nothing: the number is read off the table alone.</summary>
    Nothing,

    /// <summary>A published grid over the same two axes.</summary>
    SameGrid,

    /// <summary>The columns of a published grid over the same rows.</summary>
    Columns,

    /// <summary>A published table that need not have the same rows.</summary>
    Table,
}

/// <summary>What a measure reads.</summary>
/// <param name="Path">The table of results.</param>
/// <param name="PublishedPath">The published table; null where nothing is compared.</param>
/// <param name="Level">Level of a crossing.</param>
/// <param name="Results">
/// The part of the results that the claim is about; for tables that are grids or have a named column.
/// </param>
/// <param name="Published">
/// The same part of the published grid; for <see cref="ComparedWith.SameGrid"/> and <see cref="ComparedWith.Columns"/>.
/// </param>
public sealed record MeasuredTable(
    string Path, string? PublishedPath, double Level, Func<NumericGrid> Results, Func<NumericGrid> Published);

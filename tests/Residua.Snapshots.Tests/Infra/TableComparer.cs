using System.Globalization;

namespace Residua.Snapshots.Tests.Infra;

/// <summary>Compares two CSV tables cell by cell.</summary>
internal static class TableComparer
{
    /// <summary>Allowed for every number, absolute.</summary>
    /// <remarks>
    /// Not 0: <see cref="Math.Exp"/> of another C library may move a weight of the blur by its last bit, and a sum over pixels
    /// with it. Far below the smallest change that means something: two pixels that change places move an AP by 3e-9 or more.
    /// </remarks>
    public const double Tolerance = 1e-9;

    /// <summary>What differs: the first cell and the number of cells; null if nothing does.</summary>
    /// <param name="received">CSV.</param>
    /// <param name="verified">CSV.</param>
    /// <param name="tolerance">Allowed for every number, absolute.</param>
    public static string? Difference(string received, string verified, double tolerance = Tolerance)
    {
        var (left, right) = (Lines(received), Lines(verified));
        if (!left[0].SequenceEqual(right[0]))
        {
            return $"The columns are {string.Join(", ", left[0])}; verified are {string.Join(", ", right[0])}.";
        }

        if (left.Length != right.Length)
        {
            return $"{left.Length - 1} rows; verified are {right.Length - 1}.";
        }

        var uneven = Enumerable.Range(1, left.Length - 1).FirstOrDefault(row => left[row].Length != right[row].Length);
        if (uneven > 0)
        {
            return $"Row {uneven} has {left[uneven].Length} cells; verified are {right[uneven].Length}.";
        }

        var cells =
            left.SelectMany((line, row) => line.Select((cell, column) => (row, column, cell, expected: right[row][column])));
        var differing = cells.Where(cell => !Same(cell.cell, cell.expected, tolerance)).ToList();
        if (differing.Count == 0)
        {
            return null;
        }

        var first = differing[0];
        var name = left[0].ElementAtOrDefault(first.column) ?? $"{first.column + 1}";
        return $"Row {first.row}, column {name}: {first.cell}; verified is {first.expected}. "
            + FormattableString.Invariant(
                $"{differing.Count} of {left.Skip(1).Sum(line => line.Length)} cells differ by more than {tolerance}.");
    }

    private static string[][] Lines(string csv) => [.. csv.TrimEnd('\n').Split('\n').Select(line => line.Split(','))];

    // The same text first: NaN equals NaN. A NaN beside a number fails the comparison.
    private static bool Same(string received, string verified, double tolerance) => received == verified
        || (Number(received) is { } left && Number(verified) is { } right && Math.Abs(left - right) <= tolerance);

    private static double? Number(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}

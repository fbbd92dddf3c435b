namespace Residua.Figures;

/// <summary>The guards that charts of a grid share.</summary>
internal static class Grids
{
    /// <exception cref="ArgumentException">The grid is empty, the coordinates do not fit it or do not ascend.</exception>
    public static void Check(double[,] values, double[] columns, double[] rows)
    {
        if (values.Length == 0)
        {
            throw new ArgumentException("The grid is empty.", nameof(values));
        }

        if (values.GetLength(0) != rows.Length || values.GetLength(1) != columns.Length)
        {
            throw new ArgumentException(
                $"The grid is {values.GetLength(0)} × {values.GetLength(1)}, its coordinates {rows.Length} × {columns.Length}.",
                nameof(values));
        }

        CheckAscending(rows, nameof(rows));
        CheckAscending(columns, nameof(columns));
    }

    private static void CheckAscending(double[] coordinates, string name)
    {
        for (var i = 0; i < coordinates.Length; i++)
        {
            if (!double.IsFinite(coordinates[i]) || (i > 0 && coordinates[i] <= coordinates[i - 1]))
            {
                throw new ArgumentException($"Coordinate {i} ({coordinates[i]}) is not above the one before.", name);
            }
        }
    }
}

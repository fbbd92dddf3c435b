using Residua.Data;
using Residua.Numerics;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>A slice of one of several pairs.</summary>
/// <param name="Pair">Index of the pair.</param>
/// <param name="Index">On axis 2.</param>
/// <param name="Height">Length of its axis 0.</param>
/// <param name="Width">Length of its axis 1.</param>
/// <param name="Foreground">Pixels of the input above 0.</param>
/// <param name="Range">Of the foreground's intensities; empty where there is none.</param>
internal sealed record PairSlice(int Pair, int Index, int Height, int Width, int Foreground, IntensityRange Range)
{
    private static readonly string[] Columns = ["pair", "slice", "height", "width", "foreground", "minimum", "maximum"];

    /// <summary>The slices of a pair's input.</summary>
    public static IEnumerable<PairSlice> Of(int pair, SliceStack input) => Enumerable.Range(0, input.Count).Select(z =>
    {
        var (count, minimum, maximum) = (0, float.PositiveInfinity, float.NegativeInfinity);
        foreach (var pixel in input[z].Pixels.Span)
        {
            if (pixel > 0)
            {
                (count, minimum, maximum) = (count + 1, Math.Min(minimum, pixel), Math.Max(maximum, pixel));
            }
        }

        return new PairSlice(
            pair, z, input.Height, input.Width, count, count == 0 ? default : new(minimum, maximum));
    });

    /// <summary>Writes slices where <see cref="Read"/> finds them.</summary>
    public static void Write(string path, IEnumerable<PairSlice> slices) => new NumericTable(
        Columns,
        [.. slices.Select(own => (double[])
            [own.Pair, own.Index, own.Height, own.Width, own.Foreground, own.Range.Minimum, own.Range.Maximum])]).Write(path);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static IReadOnlyList<PairSlice> Read(string path) => [.. NumericTable.Read(path).Rows.Select(row => new PairSlice(
        (int)row[0], (int)row[1], (int)row[2], (int)row[3], (int)row[4], new((float)row[5], (float)row[6])))];
}

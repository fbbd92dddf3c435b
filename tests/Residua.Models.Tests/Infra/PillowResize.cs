using Residua.Data;

namespace Residua.Models.Tests;

/// <summary>Reduces a picture of 8 bits as Pillow does: bilinear with smoothing, in fixed-point arithmetic, rows first.</summary>
internal static class PillowResize
{
    private const int Bits = 22;

    /// <summary>An image as evaluations see it.</summary>
    public static float[] Read(string path, int edge)
    {
        var picture = PngFile.Read(path);
        var levels = Array.ConvertAll(picture.Pixels, pixel => (byte)MathF.Round(pixel * 255));
        var narrow = Rows(levels, picture.Width, edge);
        var transposed = Rows(Transposed(narrow, edge), picture.Height, edge);
        return Array.ConvertAll(Transposed(transposed, edge), level => level / 255f);
    }

    private static byte[] Rows(byte[] levels, int width, int edge)
    {
        var weights = Enumerable.Range(0, edge).Select(place => Weights(place, width, (double)width / edge)).ToArray();
        var reduced = new byte[levels.Length / width * edge];
        for (var i = 0; i < reduced.Length; i++)
        {
            var (row, place) = Math.DivRem(i, edge);
            var (first, own) = weights[place];
            var sum = 1 << (Bits - 1);
            for (var k = 0; k < own.Length; k++)
            {
                sum += levels[row * width + first + k] * own[k];
            }

            reduced[i] = (byte)Math.Clamp(sum >> Bits, 0, 255);
        }

        return reduced;
    }

    private static (int First, int[] Weights) Weights(int place, int width, double scale)
    {
        var centre = (place + 0.5) * scale;
        var first = Math.Max(0, (int)Math.Floor(centre - scale + 0.5));
        var last = Math.Min(width, (int)Math.Floor(centre + scale + 0.5));
        var weights = Enumerable.Range(first, last - first)
            .Select(x => Math.Max(0, 1 - Math.Abs((x - centre + 0.5) / scale))).ToArray();
        var sum = weights.Sum();
        return (first, Array.ConvertAll(weights, weight => (int)Math.Floor(weight / sum * (1 << Bits) + 0.5)));
    }

    private static byte[] Transposed(byte[] levels, int width)
    {
        var height = levels.Length / width;
        var turned = new byte[levels.Length];
        for (var i = 0; i < levels.Length; i++)
        {
            var (row, column) = Math.DivRem(i, width);
            turned[column * height + row] = levels[i];
        }

        return turned;
    }
}

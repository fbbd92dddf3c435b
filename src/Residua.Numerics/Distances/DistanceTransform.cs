namespace Residua.Numerics;

/// <summary>Squared Euclidean distances to the nearest of some voxels, exact.</summary>
/// <remarks>Felzenszwalb and Huttenlocher 2012: along one axis after another, the lower envelope of parabolas.</remarks>
internal static class DistanceTransform
{
    // Larger than any squared distance, and no sum of it overflows.
    private const int Far = int.MaxValue / 4;

    /// <summary>The squared distance of each voxel to the nearest one that is set; meaningless if none is.</summary>
    public static int[] Squared(ReadOnlySpan<byte> set, VolumeShape shape)
    {
        var distances = new int[set.Length];
        for (var i = 0; i < distances.Length; i++)
        {
            distances[i] = set[i] == 0 ? Far : 0;
        }

        AlongAxis(distances, shape.X, 1, Lines(shape.Y, shape.X, shape.Z, shape.SliceLength));
        AlongAxis(distances, shape.Y, shape.X, Lines(shape.X, 1, shape.Z, shape.SliceLength));
        AlongAxis(distances, shape.Z, shape.SliceLength, Lines(shape.X, 1, shape.Y, shape.X));
        return distances;
    }

    private static IEnumerable<int> Lines(int count, int stride, int others, int otherStride) =>
        Enumerable.Range(0, others).SelectMany(
            other => Enumerable.Range(0, count).Select(one => (other * otherStride) + (one * stride)));

    private static void AlongAxis(int[] distances, int length, int stride, IEnumerable<int> lines)
    {
        var heights = new int[length];
        var envelope = new Parabola[length];
        foreach (var start in lines)
        {
            for (var i = 0; i < length; i++)
            {
                heights[i] = distances[start + (i * stride)];
            }

            var count = LowerEnvelope(heights, envelope);
            for (int i = 0, at = 0; i < length && count > 0; i++)
            {
                while (at + 1 < count && envelope[at + 1].From <= i)
                {
                    at++;
                }

                var (centre, _) = envelope[at];
                distances[start + (i * stride)] = heights[centre] + ((i - centre) * (i - centre));
            }
        }
    }

    // The parabolas (x − centre)² + height that are lowest somewhere, from left to right.
    private static int LowerEnvelope(int[] heights, Parabola[] envelope)
    {
        var count = 0;
        for (var centre = 0; centre < heights.Length; centre++)
        {
            if (heights[centre] >= Far)
            {
                continue;
            }

            var from = double.NegativeInfinity;
            while (count > 0 && (from = Crossing(heights, envelope[count - 1].Centre, centre)) <= envelope[count - 1].From)
            {
                count--;
            }

            envelope[count] = new(centre, count == 0 ? double.NegativeInfinity : from);
            count++;
        }

        return count;
    }

    // Where the parabola of a later centre gets below that of an earlier one.
    private static double Crossing(int[] heights, int left, int right) =>
        (heights[right] + ((double)right * right) - heights[left] - ((double)left * left)) / (2.0 * (right - left));

    private readonly record struct Parabola(int Centre, double From);
}

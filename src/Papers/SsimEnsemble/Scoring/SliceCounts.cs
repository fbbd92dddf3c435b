using Residua.Numerics;

namespace Residua.Papers.SsimEnsemble.Scoring;

/// <summary>What is in each slice of a volume.</summary>
internal sealed class SliceCounts
{
    private readonly double[] _scores;
    private readonly long[] _brain;

    /// <summary>Counts.</summary>
    /// <param name="map">The processed map.</param>
    /// <param name="brain">1 inside the brain.</param>
    /// <param name="prediction">1 where an anomaly is predicted.</param>
    /// <param name="truth">1 where there is one.</param>
    /// <param name="shape">Of all of them.</param>
    /// <param name="axis">Which slices.</param>
    public SliceCounts(float[] map, byte[] brain, byte[] prediction, byte[] truth, VolumeShape shape, SliceAxis axis)
    {
        var count = axis == SliceAxis.Sagittal ? shape.X : shape.Z;
        (_scores, _brain, Confusions) = (new double[count], new long[count], new Confusion[count]);
        var (both, predicted, lesions) = (new long[count], new long[count], new long[count]);
        for (var i = 0; i < map.Length; i++)
        {
            var slice = axis == SliceAxis.Sagittal ? i % shape.X : i / shape.SliceLength;
            _scores[slice] += map[i] * brain[i];
            _brain[slice] += brain[i];
            both[slice] += prediction[i] & truth[i];
            predicted[slice] += prediction[i];
            lesions[slice] += truth[i];
        }

        for (var slice = 0; slice < count; slice++)
        {
            var (hits, all) = (both[slice], map.Length / count);
            Confusions[slice] = new(
                hits, predicted[slice] - hits, lesions[slice] - hits, all - predicted[slice] - lesions[slice] + hits);
        }
    }

    /// <summary>Of each slice.</summary>
    public Confusion[] Confusions { get; }

    /// <summary>Whether each slice has a lesion: 1 or 0.</summary>
    public byte[] Labels => [.. Confusions.Select(slice => slice.TruePositives + slice.FalseNegatives > 0 ? (byte)1 : (byte)0)];

    /// <summary>The mean of the map inside each slice's brain; 0 where it has none.</summary>
    public float[] Scores => [.. _scores.Zip(_brain, (score, brain) => brain == 0 ? 0 : (float)(score / brain))];
}

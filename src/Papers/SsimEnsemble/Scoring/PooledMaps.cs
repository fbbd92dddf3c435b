using Residua.Numerics;

namespace Residua.Papers.SsimEnsemble.Scoring;

/// <summary>The maps of many volumes together, without the voxels whose score is 0: two thirds of a brain's volume.</summary>
internal sealed class PooledMaps
{
    private readonly List<LabelledScores> _parts = [];
    private long _voxels;
    private long _positives;

    /// <summary>Takes a volume in.</summary>
    public void Add(float[] map, byte[] truth)
    {
        var count = map.Length - map.AsSpan().Count(0f);
        var (scores, labels) = (new float[count], new byte[count]);
        var at = 0;
        for (var i = 0; i < map.Length; i++)
        {
            if (map[i] != 0)
            {
                (scores[at], labels[at]) = (map[i], truth[i]);
                at++;
            }
        }

        _parts.Add(new(scores, labels));
        _voxels += map.Length;
        _positives += truth.AsSpan().Count((byte)1);
    }

    /// <summary>The threshold that the greedy bisection finds.</summary>
    public FoundThreshold Threshold(int threads) => ThresholdSearch.Run(_parts, _positives, threads);

    /// <summary>The score that a share of all voxels exceeds.</summary>
    /// <param name="percent">The share, in percent.</param>
    public double ExceededBy(double percent)
    {
        var scores = new float[checked((int)_voxels)];
        var at = 0;
        foreach (var part in _parts)
        {
            part.Scores.Span.CopyTo(scores.AsSpan(at));
            at += part.Scores.Length;
        }

        return Percentile.Above(scores, float.NegativeInfinity, 100 - percent) ?? double.NaN;
    }
}

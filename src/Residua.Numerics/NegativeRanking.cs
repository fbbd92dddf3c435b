namespace Residua.Numerics;

/// <summary>
/// The scores of an image's negatives, ordered once, so that the average precision of many sets of positives
/// against them costs time in proportion to the positives only.
/// </summary>
/// <remarks>
/// Results equal <see cref="Numerics.AveragePrecision.Compute"/> on positives and negatives together, ties included.
/// Meant to be kept and ranked anew for the next image; not safe for use by several threads at once.
/// </remarks>
public sealed class NegativeRanking
{
    private float[] _ascending = [];
    private float[] _positives = [];

    /// <summary>Number of negatives.</summary>
    public int Count { get; private set; }

    /// <summary>Sum of the negatives' scores, in double.</summary>
    public double Sum { get; private set; }

    /// <summary>Takes the scores whose label is 0 as the negatives, in place of those before.</summary>
    /// <param name="scores">Residuals of the whole image: finite, at least 0.</param>
    /// <param name="labels">1 where the pixel is anomalous, else 0.</param>
    /// <exception cref="ArgumentException">Lengths differ, or a negative's score is negative, NaN or infinite.</exception>
    public void Rank(ReadOnlySpan<float> scores, ReadOnlySpan<byte> labels)
    {
        if (scores.Length != labels.Length)
            throw new ArgumentException($"{scores.Length} scores but {labels.Length} labels.", nameof(labels));
        Array.Resize(ref _ascending, scores.Length);
        Count = 0;
        Sum = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            if (labels[i] != 0)
                continue;
            if (!(scores[i] >= 0 && float.IsFinite(scores[i])))
                throw new ArgumentException($"Score {i} is {scores[i]}; a residual is finite and at least 0.", nameof(scores));
            _ascending[Count++] = scores[i];
            Sum += scores[i];
        }
        _ascending.AsSpan(0, Count).Sort();
    }

    /// <summary>Scores positives against the negatives.</summary>
    /// <param name="positives">Residuals of the positives, in any order: finite, at least 0.</param>
    /// <exception cref="ArgumentException">There are none, or one is negative, NaN or infinite.</exception>
    public RankedScore Score(ReadOnlySpan<float> positives)
    {
        Array.Resize(ref _positives, positives.Length);
        positives.CopyTo(_positives);
        _positives.AsSpan().Sort();
        return ScoreAscending();
    }

    /// <summary>Scores positives whose residuals are |v − <paramref name="intensity"/>| in float32.</summary>
    /// <param name="values">Reconstructed values v of the positives, ascending: sorted once, they serve every intensity.</param>
    /// <param name="intensity">What the anomaly was painted with.</param>
    /// <exception cref="ArgumentException">There are no values, or a residual is NaN or infinite.</exception>
    public RankedScore Score(ReadOnlySpan<float> values, float intensity)
    {
        Array.Resize(ref _positives, values.Length);
        for (var i = 0; i < values.Length; i++)
            _positives[i] = Math.Abs(values[i] - intensity);
        _positives.AsSpan().Sort();
        return ScoreAscending();
    }

    private RankedScore ScoreAscending()
    {
        if (_positives.Length == 0 || !float.IsFinite(_positives[^1]) || !(_positives[0] >= 0))
            throw new ArgumentException("Positives are needed, each with a residual that is finite and at least 0.");
        double precisions = 0, sum = 0;
        int below = 0, first = 0;
        for (var i = 0; i < _positives.Length; i++)
        {
            while (below < Count && _ascending[below] < _positives[i])
                below++;
            if (_positives[i] != _positives[first])
                first = i;
            double atOrAbove = _positives.Length - first;
            precisions += atOrAbove / (atOrAbove + Count - below);
            sum += _positives[i];
        }
        return new RankedScore(precisions / _positives.Length, sum);
    }
}

namespace Residua.Numerics;

/// <summary>The scores of normal and of anomalous images, sorted once for everything that is asked about their order.</summary>
/// <remarks>
/// Equal to scikit-learn's <c>roc_auc_score</c>, <c>average_precision_score</c> and <c>roc_curve</c> (1.2), ties included. A
/// bootstrap counts how often each score was drawn and costs one pass, not a sort. Immutable, so one instance serves all threads.
/// </remarks>
public sealed class ScoreRanking
{
    private const int Block = 1024;

    private readonly int[] _slots;
    private readonly int[] _counts;
    private readonly float[] _thresholds;

    /// <summary>Sorts the scores.</summary>
    /// <param name="negatives">Of the normal images, higher is more anomalous; −0 equals 0.</param>
    /// <param name="positives">Of the anomalous ones.</param>
    /// <exception cref="ArgumentException">
    /// There are no negatives or no positives, or a score is NaN or infinite (the message says which).
    /// </exception>
    public ScoreRanking(ReadOnlySpan<float> negatives, ReadOnlySpan<float> positives)
    {
        Require(negatives, nameof(negatives));
        Require(positives, nameof(positives));
        (Negatives, Positives) = (negatives.Length, positives.Length);
        float[] scores = [.. negatives, .. positives];
        var keys = new ulong[scores.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = ((ulong)ScoreOrder.Key(scores[i]) << 32) | (uint)i;
        }

        keys = RadixSort.SortByUpperHalf(keys);
        _slots = new int[scores.Length];
        _thresholds = new float[scores.Length];
        var steps = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            var image = (int)(uint)keys[i];
            steps += i == 0 || keys[i] >> 32 != keys[i - 1] >> 32 ? 1 : 0;
            _thresholds[steps - 1] = scores[image];
            _slots[image] = (2 * (steps - 1)) + (image < Negatives ? 0 : 1);
        }

        Array.Resize(ref _thresholds, steps);
        _counts = new int[2 * steps];
        foreach (var slot in _slots)
        {
            _counts[slot]++;
        }

        Scores = Judge(_counts, Negatives, Positives);
    }

    /// <summary>Number of normal images.</summary>
    public int Negatives { get; }

    /// <summary>Number of anomalous images.</summary>
    public int Positives { get; }

    /// <summary>AUROC, average precision, FPR95 and FPR99 of all images.</summary>
    public DetectionScores Scores { get; }

    /// <summary>The same of images that are drawn with replacement, negatives first in their numbering.</summary>
    /// <param name="seed">
    /// Of NumPy's legacy stream: <c>numpy.random.seed(seed); numpy.random.choice(n, size)</c>.
    /// </param>
    /// <param name="size">How many are drawn; default: as many as there are.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is less than 1.</exception>
    /// <exception cref="InvalidOperationException">Only negatives or only positives were drawn: no score is defined.</exception>
    public DetectionScores Bootstrap(uint seed, int? size = null)
    {
        var draws = size ?? _slots.Length;
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1, nameof(size));
        var random = new NumpyRandom(seed);
        var counts = new int[_counts.Length];
        var positives = 0;
        // First some draws, then their counts: what is looked up all over the memory is looked up side by side.
        Span<int> drawn = stackalloc int[Math.Min(Block, draws)];
        for (var left = draws; left > 0; left -= drawn.Length)
        {
            drawn = drawn[..Math.Min(drawn.Length, left)];
            random.Choice(_slots.Length, drawn);
            foreach (var image in drawn)
            {
                var slot = _slots[image];
                counts[slot]++;
                positives += slot & 1;
            }
        }

        return positives > 0 && positives < draws
            ? Judge(counts, draws - positives, positives)
            : throw new InvalidOperationException(
                $"The bootstrap with seed {seed} drew {draws} {(positives == 0 ? "normal" : "anomalous")} images and no other "
                + $"from {Negatives} normal and {Positives} anomalous ones; it takes more of both.");
    }

    /// <summary>The ROC curve.</summary>
    public RocCurve RocCurve() => RankingCurves.Roc(_counts, _thresholds, Negatives, Positives);

    /// <summary>Precision over recall.</summary>
    public PrecisionRecallCurve PrecisionRecallCurve() => RankingCurves.PrecisionRecall(_counts, Positives);

    private DetectionScores Judge(int[] counts, int negatives, int positives)
    {
        var pairs = new OrderedPairs();
        var precisions = new PrecisionSum(negatives + positives, positives);
        var at95 = new RocCorners(0.95, negatives, positives);
        var at99 = new RocCorners(0.99, negatives, positives);
        for (var step = 0; step < _thresholds.Length; step++)
        {
            var (ofNegatives, ofPositives) = (counts[2 * step], counts[(2 * step) + 1]);
            // Not drawn.
            if ((ofNegatives | ofPositives) == 0)
            {
                continue;
            }

            pairs.AddStep(ofPositives, ofNegatives);
            precisions.AddStep(ofPositives, ofNegatives);
            at95.AddStep(step, ofPositives, ofNegatives);
            at99.AddStep(step, ofPositives, ofNegatives);
        }

        return new(
            pairs.Total / positives / negatives, precisions.Total / positives, at95.Point(_thresholds), at99.Point(_thresholds));
    }

    private static void Require(ReadOnlySpan<float> scores, string name)
    {
        if (scores.IsEmpty)
        {
            throw new ArgumentException($"There are no {name} to rank: scores need normal and anomalous images.", name);
        }

        ScoreOrder.RequireFinite(scores, name);
    }
}

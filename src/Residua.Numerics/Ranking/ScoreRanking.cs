namespace Residua.Numerics;

/// <summary>The scores of normal and of anomalous images, sorted once for everything that is asked about their order.</summary>
/// <remarks>
/// Equal to scikit-learn's <c>roc_auc_score</c>, <c>average_precision_score</c> and <c>roc_curve</c> (1.2), ties included. A
/// bootstrap counts how often each score was drawn and costs one pass, not a sort. Immutable, so one instance serves all threads.
/// </remarks>
public sealed partial class ScoreRanking
{
    private const int Block = 1024;

    // Marks the lowest-numbered image of those that have one score.
    private const int StartsStep = int.MinValue;

    private readonly float[] _scores;

    // Images from the lowest score to the highest.
    private readonly int[] _ascending;

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
        _scores = [.. negatives, .. positives];
        var keys = new ulong[_scores.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = ((ulong)ScoreOrder.Key(_scores[i]) << 32) | (uint)i;
        }

        keys = RadixSort.SortByUpperHalf(keys);
        _ascending = new int[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            var isTied = i > 0 && keys[i] >> 32 == keys[i - 1] >> 32;
            _ascending[i] = (int)(uint)keys[i] | (isTied ? 0 : StartsStep);
        }

        Scores = Judge(AllOnce(), Negatives, Positives);
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
    /// <exception cref="OverflowException">An image was drawn more than 65,535 times.</exception>
    /// <exception cref="InvalidOperationException">Only negatives or only positives were drawn: no score is defined.</exception>
    public DetectionScores Bootstrap(uint seed, int? size = null)
    {
        var draws = size ?? _scores.Length;
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1, nameof(size));
        var random = new NumpyRandom(seed);
        // Two bytes each: a million of them stay in the cache.
        var times = new ushort[_scores.Length];
        var positives = 0;
        Span<int> drawn = stackalloc int[Math.Min(Block, draws)];
        for (var left = draws; left > 0; left -= drawn.Length)
        {
            drawn = drawn[..Math.Min(drawn.Length, left)];
            random.Choice(times.Length, drawn);
            // Apart from the draws, so that these look-ups all over the memory wait for each other's and not for a branch.
            foreach (var image in drawn)
            {
                times[image] = checked((ushort)(times[image] + 1));
                positives += IsPositive(image);
            }
        }

        return positives > 0 && positives < draws
            ? Judge(times, draws - positives, positives)
            : throw new InvalidOperationException(
                $"The bootstrap with seed {seed} drew {draws} {(positives == 0 ? "normal" : "anomalous")} images and no other "
                + $"from {Negatives} normal and {Positives} anomalous ones; it takes more of both.");
    }

    /// <summary>The ROC curve.</summary>
    public RocCurve RocCurve() => RankingCurves.Roc(Steps(), Negatives, Positives);

    /// <summary>Precision over recall.</summary>
    public PrecisionRecallCurve PrecisionRecallCurve() => RankingCurves.PrecisionRecall(Steps(), Positives);

    private static void Require(ReadOnlySpan<float> scores, string name)
    {
        if (scores.IsEmpty)
        {
            throw new ArgumentException($"There are no {name} to rank: scores need normal and anomalous images.", name);
        }

        ScoreOrder.RequireFinite(scores, name);
    }
}

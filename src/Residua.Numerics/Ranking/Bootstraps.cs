namespace Residua.Numerics;

/// <summary>The scores of several bootstraps of the same images.</summary>
/// <param name="Draws">One for each seed.</param>
public sealed record Bootstraps(IReadOnlyList<DetectionScores> Draws)
{
    /// <summary>The seeds of the five bootstraps that MorphAEus' results are means of.</summary>
    public static IReadOnlyList<uint> PublishedSeeds { get; } = [101822, 101922, 102022, 102122, 102222];

    /// <summary>Mean and population standard deviation of the AUROC.</summary>
    public MeanSpread Auroc => Spread(static draw => draw.Auroc);

    /// <summary>Those of the average precision.</summary>
    public MeanSpread AveragePrecision => Spread(static draw => draw.AveragePrecision);

    /// <summary>Those of the false positive rate at 95 % true positives.</summary>
    public MeanSpread Fpr95 => Spread(static draw => draw.At95.FalsePositiveRate);

    /// <summary>Those of the false positive rate at 99 % true positives.</summary>
    public MeanSpread Fpr99 => Spread(static draw => draw.At99.FalsePositiveRate);

    /// <summary>Draws all images anew with each seed.</summary>
    /// <param name="ranking">The images.</param>
    /// <param name="seeds">Default: the published ones.</param>
    /// <param name="size">How many are drawn each time; default: as many as there are.</param>
    /// <exception cref="ArgumentException">There is no seed.</exception>
    /// <inheritdoc cref="ScoreRanking.Bootstrap" path="/exception"/>
    public static Bootstraps Of(ScoreRanking ranking, IReadOnlyList<uint>? seeds = null, int? size = null)
    {
        seeds ??= PublishedSeeds;
        return seeds.Count > 0
            ? new([.. seeds.Select(seed => ranking.Bootstrap(seed, size))])
            : throw new ArgumentException("Without a seed there is no bootstrap.", nameof(seeds));
    }

    private MeanSpread Spread(Func<DetectionScores, double> value) => MeanSpread.Of([.. Draws.Select(value)]);
}

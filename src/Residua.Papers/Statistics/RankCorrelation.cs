namespace Residua.Papers;

/// <summary>Spearman's rank correlation.</summary>
public static class RankCorrelation
{
    /// <summary>−1: one falls where the other rises; 1: they rise together. Equal values share the mean of their ranks.</summary>
    /// <returns>NaN where all values of one side are equal.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double Of(double[] first, double[] second)
    {
        if (first.Length != second.Length)
        {
            throw new ArgumentException($"{first.Length} values beside {second.Length}.", nameof(second));
        }

        var (x, y) = (Centred(Ranks(first)), Centred(Ranks(second)));
        return Dot(x, y) / Math.Sqrt(Dot(x, x) * Dot(y, y));
    }

    private static double[] Ranks(double[] values) =>
        [.. values.Select(value => values.Count(other => other < value) + (values.Count(other => other == value) + 1) / 2.0)];

    private static double[] Centred(double[] values) => [.. values.Select(value => value - values.Average())];

    private static double Dot(double[] x, double[] y) => x.Zip(y, (a, b) => a * b).Sum();
}

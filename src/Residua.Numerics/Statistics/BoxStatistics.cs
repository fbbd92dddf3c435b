using MathNet.Numerics.Statistics;

namespace Residua.Numerics;

/// <summary>What a box plot shows of a sample, as plotly computes it.</summary>
/// <param name="LowerQuartile">
/// Hazen's: linear between the sorted values, the i-th of n standing at (i − ½) / n. NumPy's <c>percentile</c> with
/// <c>method="hazen"</c>.
/// </param>
/// <param name="Median">Of an even number of values the mean of the middle two.</param>
/// <param name="UpperQuartile">As the lower one.</param>
/// <param name="LowerWhisker">
/// The smallest value that is no more than 1.5 interquartile ranges below the box; the box's edge if that is inside.
/// </param>
/// <param name="UpperWhisker">The same above the box.</param>
/// <param name="Spread">Number of values, their mean and their standard deviation.</param>
/// <param name="Outliers">The values beyond the whiskers, ascending.</param>
public sealed record BoxStatistics(
    double LowerQuartile, double Median, double UpperQuartile, double LowerWhisker, double UpperWhisker,
    MeanSpread Spread, IReadOnlyList<double> Outliers)
{
    private const double Reach = 1.5;

    /// <summary>Describes a sample.</summary>
    /// <param name="values">NaN and infinities are passed over.</param>
    /// <exception cref="ArgumentException">No value is finite.</exception>
    public static BoxStatistics Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Where(double.IsFinite).Order()];
        if (sorted.Length == 0)
        {
            throw new ArgumentException("A box needs at least one finite value.", nameof(values));
        }

        var (low, high) = (Quantile(sorted, 0.25), Quantile(sorted, 0.75));
        var reach = Reach * (high - low);
        var lowest = Math.Min(low, sorted.First(value => value >= low - reach));
        var highest = Math.Max(high, sorted.Last(value => value <= high + reach));
        return new(
            low, Quantile(sorted, 0.5), high, lowest, highest, MeanSpread.Of(sorted),
            [.. sorted.Where(value => value < lowest || value > highest)]);
    }

    // R's fifth definition is Hazen's.
    private static double Quantile(double[] sorted, double share) =>
        SortedArrayStatistics.QuantileCustom(sorted, share, QuantileDefinition.R5);
}

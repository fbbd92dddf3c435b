using Residua.Data;

namespace Residua.Papers;

/// <summary>Compares two histograms whose bins need not be the same.</summary>
public static class HistogramDistance
{
    /// <summary>Half the sum of |p − q| over the bins of <paramref name="published"/>; 0 equal, 1 disjoint.</summary>
    /// <remarks>
    /// The measured counts are brought onto the published bins through their cumulative sum, linear inside a bin;
    /// what lies beyond the published range counts for the outermost bins.
    /// </remarks>
    /// <param name="measured">Columns edge_low, edge_high, count.</param>
    /// <param name="published">The same columns.</param>
    /// <exception cref="ArgumentException">A table lacks one of them.</exception>
    public static double TotalVariation(NumericTable measured, NumericTable published)
    {
        var edges = published.Column("edge_low").Skip(1).ToArray();
        var p = Shares(published.Column("count"));
        var cumulative = edges.Select(edge => Cumulative(measured, edge)).ToArray();
        var q = cumulative.Append(1).Zip(cumulative.Prepend(0), (high, low) => high - low);
        return p.Zip(q, (a, b) => Math.Abs(a - b)).Sum() / 2;
    }

    private static double Cumulative(NumericTable histogram, double edge)
    {
        var low = histogram.Column("edge_low");
        var high = histogram.Column("edge_high");
        var shares = Shares(histogram.Column("count"));
        return shares.Select((share, bin) => share * Math.Clamp((edge - low[bin]) / (high[bin] - low[bin]), 0, 1)).Sum();
    }

    private static double[] Shares(double[] counts)
    {
        var sum = counts.Sum();
        return [.. counts.Select(count => count / sum)];
    }
}

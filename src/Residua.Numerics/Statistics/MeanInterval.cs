using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace Residua.Numerics;

/// <summary>The mean of a sample, and the interval in which the mean of many more would lie.</summary>
/// <param name="Count">Size of the sample.</param>
/// <param name="Mean">Its mean.</param>
/// <param name="StandardDeviation">With n − 1 below the sum; NaN for a sample of one.</param>
/// <param name="Low">Lower end of the 95 % interval of the mean (Student's t); NaN for a sample of one.</param>
/// <param name="High">Upper end of it.</param>
public readonly record struct MeanInterval(int Count, double Mean, double StandardDeviation, double Low, double High)
{
    // Two-sided, 95 %.
    private const double Quantile = 0.975;
    private const int Most = 10_000;

    /// <summary>The interval of a sample; NaN in it makes all of it NaN.</summary>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static MeanInterval Of(IReadOnlyCollection<double> sample)
    {
        if (sample.Count == 0)
        {
            throw new ArgumentException("An empty sample has no mean.", nameof(sample));
        }

        var (mean, deviation) = sample.MeanStandardDeviation();
        // Of equal values exactly 0, whatever the rounding of their mean.
        deviation = sample.Count > 1 && sample.All(value => value == sample.First()) ? 0 : deviation;
        var half = HalfWidth(sample.Count, deviation);
        return new(sample.Count, mean, deviation, mean - half, mean + half);
    }

    /// <summary>
    /// Size of the smallest sample with this spread whose interval would reach less than <paramref name="distance"/> from its
    /// mean; null above 10,000.
    /// </summary>
    public int? EnoughFor(double distance)
    {
        var spread = StandardDeviation;
        return Enumerable.Range(2, Most - 1).Cast<int?>().FirstOrDefault(count => HalfWidth(count!.Value, spread) < distance);
    }

    private static double HalfWidth(int count, double deviation) => count < 2
        ? double.NaN
        : StudentT.InvCDF(location: 0, scale: 1, freedom: count - 1, Quantile) * deviation / Math.Sqrt(count);
}

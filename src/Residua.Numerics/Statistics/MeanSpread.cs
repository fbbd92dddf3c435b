namespace Residua.Numerics;

/// <summary>Mean and standard deviation of what was measured, as <c>numpy.nanmean</c> and <c>numpy.nanstd</c>.</summary>
/// <remarks>A description of these values. Where they stand for others that might be drawn: <see cref="MeanInterval"/>.</remarks>
/// <param name="Count">How many values are not NaN.</param>
/// <param name="Mean">Their mean; NaN without any.</param>
/// <param name="StandardDeviation">With n below the sum (population); NaN without any.</param>
public readonly record struct MeanSpread(int Count, double Mean, double StandardDeviation)
{
    /// <summary>Describes some values.</summary>
    /// <param name="values">NaN stands for a value that is missing.</param>
    public static MeanSpread Of(IReadOnlyCollection<double> values)
    {
        double[] present = [.. values.Where(value => !double.IsNaN(value))];
        // An average of nothing throws.
        if (present.Length == 0)
        {
            return new(0, double.NaN, double.NaN);
        }

        var mean = present.Average();
        var variance = present.Average(value => (value - mean) * (value - mean));
        return new(present.Length, mean, Math.Sqrt(variance));
    }
}

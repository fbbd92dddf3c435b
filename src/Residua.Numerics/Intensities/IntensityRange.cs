namespace Residua.Numerics;

/// <summary>The smallest and the largest of some intensities.</summary>
/// <param name="Minimum">The smallest.</param>
/// <param name="Maximum">The largest.</param>
public readonly record struct IntensityRange(float Minimum, float Maximum)
{
    /// <summary>Whether all intensities are in [0, 1], the range that published anomaly intensities mean.</summary>
    public bool IsWithinUnit => Minimum >= 0 && Maximum <= 1;

    /// <summary>The range of some values.</summary>
    /// <param name="values">At least one; all finite.</param>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static IntensityRange Of(ReadOnlySpan<float> values) =>
        new(System.Numerics.Tensors.TensorPrimitives.Min(values), System.Numerics.Tensors.TensorPrimitives.Max(values));

    /// <summary>Maps the range to [0, 1]; what lies beyond becomes 0 or 1.</summary>
    /// <param name="values">Overwritten. In double, then rounded to float32: the ends become exactly 0 and 1.</param>
    /// <exception cref="InvalidOperationException">The range is empty: minimum and maximum are one.</exception>
    public void MapToUnit(Span<float> values)
    {
        if (!(Maximum > Minimum))
        {
            throw new InvalidOperationException($"no map to [0, 1] from [{Minimum}, {Maximum}]");
        }

        var (low, width) = ((double)Minimum, (double)Maximum - Minimum);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (float)Math.Clamp((values[i] - low) / width, 0, 1);
        }
    }
}

namespace Residua.Figures;

/// <summary>The values that the two ends of a colour map stand for.</summary>
/// <param name="Low">Value of the first colour.</param>
/// <param name="High">Value of the last colour; above <paramref name="Low"/>.</param>
public readonly record struct ColourLimits(double Low, double High)
{
    /// <summary>Smallest and largest finite value; a little wider where all values are equal.</summary>
    /// <param name="values">Any numbers; NaN and infinities are passed over.</param>
    /// <exception cref="ArgumentException">There is no finite value.</exception>
    public static ColourLimits Of(double[,] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            if (double.IsFinite(value))
            {
                (low, high) = (Math.Min(low, value), Math.Max(high, value));
            }
        }

        // No value at all.
        if (low > high)
        {
            throw new ArgumentException("The values hold no finite number.", nameof(values));
        }

        // One value only: a range of width zero has no colours.
        if (low == high)
        {
            return Widened(low);
        }

        return new(low, high);
    }

    /// <summary>Limits of the same distance on both sides of zero, so that zero is the map's middle.</summary>
    /// <inheritdoc cref="Of" path="/param"/>
    /// <inheritdoc cref="Of" path="/exception"/>
    public static ColourLimits Centred(double[,] values)
    {
        var (low, high) = Of(values);
        var largest = Math.Max(Math.Abs(low), Math.Abs(high));
        return new(-largest, largest);
    }

    private static ColourLimits Widened(double value)
    {
        var margin = value == 0 ? 0.1 : 0.1 * Math.Abs(value);
        return new(value - margin, value + margin);
    }
}

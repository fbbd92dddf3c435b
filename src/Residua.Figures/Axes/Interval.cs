namespace Residua.Figures.Axes;

/// <summary>The values that an axis shows, from its start to its end.</summary>
internal readonly record struct Interval(double Low, double High)
{
    public double Width => High - Low;

    /// <summary>matplotlib's default: five per cent of air on both sides.</summary>
    public Interval WithMargins() => new(Low - 0.05 * Width, High + 0.05 * Width);

    /// <summary>The range of some numbers; a little wider where all are equal, so that it has a length.</summary>
    /// <exception cref="ArgumentException">No number is finite.</exception>
    public static Interval Of(IEnumerable<double> values)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values.Where(double.IsFinite))
        {
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        }

        if (low > high)
        {
            throw new ArgumentException("The values hold no finite number.", nameof(values));
        }

        if (!double.IsFinite(high - low))
        {
            throw new ArgumentException("The values lie farther apart than a double can tell.", nameof(values));
        }

        return low == high ? Around(low) : new(low, high);
    }

    private static Interval Around(double value)
    {
        var margin = Math.Max(0.5, Math.Abs(value) / 1000);
        return new(value - margin, value + margin);
    }
}

namespace Residua.Pipeline.Claims;

/// <summary>Values from one end to the other, both included.</summary>
public sealed record Interval
{
    /// <summary>Smallest value; none by default.</summary>
    public double? From { get; init; }

    /// <summary>Largest value; none by default.</summary>
    public double? To { get; init; }

    /// <summary>
    /// Whether <paramref name="value"/> lies in the interval, give or take the rounding of a linspace; NaN does not.
    /// </summary>
    public bool Contains(double value) => !double.IsNaN(value) && !(value < From - 1e-9) && !(value > To + 1e-9);
}

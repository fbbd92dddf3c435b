using System.Globalization;

namespace Residua.Pipeline.Claims;

/// <summary>What a measure should be: a value, or a bound.</summary>
public sealed record Expectation
{
    // A tolerance of 0.004 must accept 0.004 whatever the last bit of the subtraction says.
    private const double Rounding = 1e-12;

    /// <summary>The published value.</summary>
    public double? Value { get; init; }

    /// <summary>The measure is this or more.</summary>
    public double? AtLeast { get; init; }

    /// <summary>The measure is this or less.</summary>
    public double? AtMost { get; init; }

    /// <summary>The cell that holds the published value, for values that somebody who has the paper must type in.</summary>
    public PublishedCell? From { get; init; }

    internal bool IsEmpty => Value is null && AtLeast is null && AtMost is null;

    /// <summary>How far <paramref name="measured"/> is from what is expected; 0 where it fits; NaN stays NaN.</summary>
    public double Deviation(double measured)
    {
        if (double.IsNaN(measured))
        {
            return double.NaN;
        }

        var deviation = Value is { } value ? Math.Abs(measured - value) : 0;
        deviation = Math.Max(deviation, AtLeast is { } least ? least - measured : 0);
        return Math.Max(deviation, AtMost is { } most ? measured - most : 0);
    }

    /// <summary>The values that are near enough.</summary>
    /// <param name="tolerance">Largest deviation that passes.</param>
    internal Interval Accepted(double tolerance)
    {
        double?[] low = [Value, AtLeast];
        double?[] high = [Value, AtMost];
        return new() { From = low.Max() - tolerance - Rounding, To = high.Min() + tolerance + Rounding };
    }

    /// <inheritdoc />
    public override string ToString() => string.Join(", ", new[]
    {
        Value?.ToString(CultureInfo.InvariantCulture),
        AtLeast is { } least ? string.Create(CultureInfo.InvariantCulture, $"≥ {least}") : null,
        AtMost is { } most ? string.Create(CultureInfo.InvariantCulture, $"≤ {most}") : null,
    }.OfType<string>());
}

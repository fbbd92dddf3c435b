using System.Globalization;

namespace Residua.Pipeline.Claims;

/// <summary>What a measure should be: a value, or a bound.</summary>
public sealed record Expectation
{
    /// <summary>The published value.</summary>
    public double? Value { get; init; }

    /// <summary>The measure is this or more.</summary>
    public double? AtLeast { get; init; }

    /// <summary>The measure is this or less.</summary>
    public double? AtMost { get; init; }

    internal int Bounds => (Value is null ? 0 : 1) + (AtLeast is null ? 0 : 1) + (AtMost is null ? 0 : 1);

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

    /// <inheritdoc />
    public override string ToString() => string.Join(", ", new[]
    {
        Value?.ToString(CultureInfo.InvariantCulture),
        AtLeast is { } least ? string.Create(CultureInfo.InvariantCulture, $"≥ {least}") : null,
        AtMost is { } most ? string.Create(CultureInfo.InvariantCulture, $"≤ {most}") : null,
    }.OfType<string>());
}

/// <summary>Largest deviation that still passes.</summary>
public sealed record Tolerance
{
    /// <summary>On the published data.</summary>
    public double Published { get; init; }

    /// <summary>On the phantom; null: a phantom cannot tell, and the claim is only judged on the published data.</summary>
    public double? Phantom { get; init; }

    /// <summary>Why these.</summary>
    public string Why { get; init; } = "";
}

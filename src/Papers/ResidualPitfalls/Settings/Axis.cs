using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Residua.Numerics;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Evenly spaced values from <see cref="From"/> to <see cref="To"/>, both included.</summary>
public sealed record Axis
{
    /// <summary>First value.</summary>
    [Description("First value."), Range(0.0, 1000.0)]
    public double From { get; init; }

    /// <summary>Last value; with a count of 1 it is not reached.</summary>
    [Description("Last value."), Range(0.0, 1000.0)]
    public double To { get; init; }

    /// <summary>Number of values.</summary>
    [Description("Number of values."), Range(1, 10000)]
    public int Count { get; init; } = 1;

    /// <summary>The values, as <c>numpy.linspace(from, to, count)</c> gives them.</summary>
    public double[] Values() => LinearSpace.Values(From, To, Count);
}

using System.ComponentModel.DataAnnotations;
using Residua.Numerics;

namespace Residua.Papers;

/// <summary>Evenly spaced values from <see cref="From"/> to <see cref="To"/>, both included.</summary>
public sealed record Axis
{
    /// <summary>First value.</summary>
    [Range(0.0, 1000.0)]
    public double From { get; init; }

    /// <summary>Last value; with a count of 1 it is not reached.</summary>
    [Range(0.0, 1000.0)]
    public double To { get; init; }

    /// <summary>Number of values.</summary>
    [Range(1, 10000)]
    public int Count { get; init; } = 1;

    /// <summary>The values, as <c>numpy.linspace(from, to, count)</c> gives them.</summary>
    public double[] Values() => LinearSpace.Values(From, To, Count);
}

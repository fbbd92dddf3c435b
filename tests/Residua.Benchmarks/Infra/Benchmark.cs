namespace Residua.Benchmarks.Infra;

/// <summary>One thing that is measured.</summary>
/// <param name="Name">What is done, to what.</param>
/// <param name="Repeats">Timed calls; the median counts.</param>
/// <param name="Prepare">Makes the input and returns the call to time; may leave the input for the oracle in the given folder.</param>
internal sealed record Benchmark(string Name, int Repeats, Func<string, Action> Prepare)
{
    /// <summary>Embedded script that does the same on the same input; null without one.</summary>
    public string? Oracle { get; init; }

    /// <summary>The goal in words.</summary>
    public string Goal { get; init; } = "";

    /// <summary>Asked after the measurement for what else is worth saying.</summary>
    public Func<string> Remark { get; init; } = () => "";
}

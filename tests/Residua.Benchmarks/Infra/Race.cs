namespace Residua.Benchmarks.Infra;

/// <summary>
/// A workload that runs in turn with its oracle, each time in a new process: a machine that is slower for a while is so for both,
/// and the peaks of memory can be compared.
/// </summary>
/// <param name="rounds">How often each runs.</param>
public abstract class Race(int rounds) : Workload
{
    /// <summary>How often each runs.</summary>
    public int Rounds { get; } = rounds;

    /// <summary>What the oracle's script is told beside the folder.</summary>
    public abstract IReadOnlyList<string> OracleArguments { get; }

    /// <summary>Threads of either side.</summary>
    public abstract int Threads { get; }

    /// <summary>Our side of a round.</summary>
    /// <returns>Median time of what is measured.</returns>
    public abstract double MedianSeconds();

    /// <summary>BenchmarkDotNet cannot take turns with another process.</summary>
    public sealed override void Run() => throw new NotSupportedException("a race is not timed as a call");
}

namespace Residua.Benchmarks.Infra;

/// <summary>A measured workload beside its oracle.</summary>
/// <param name="Workload">What was measured.</param>
/// <param name="Seconds">Median time of a call, scaled.</param>
/// <param name="ExtraBytes">Extra memory per score; null where it was not measured.</param>
/// <param name="Oracle">What the oracle said; null without one.</param>
public sealed record Measurement(Workload Workload, double Seconds, double? ExtraBytes, OracleAnswer? Oracle)
{
    /// <summary>How many times as long the oracle takes; null without its time.</summary>
    public double? Ratio => Oracle?.Seconds / Seconds;

    /// <summary>Measures a workload and, right after it, its oracle.</summary>
    public static Measurement Of(Workload workload)
    {
        // Before the timing: a first call rents all of its memory anew, so what it allocates is what it needs.
        var extra = workload.ExtraBytes();
        var seconds = InProcess.MedianSeconds(workload) * workload.Scale;
        return new(workload, seconds, extra, workload.Oracle is { } script ? PythonOracle.Ask(script) : null);
    }
}

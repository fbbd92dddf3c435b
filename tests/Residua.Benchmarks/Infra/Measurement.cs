namespace Residua.Benchmarks.Infra;

/// <summary>A measured workload beside its oracle.</summary>
/// <param name="Workload">What was measured.</param>
/// <param name="Seconds">Median time of a call, scaled.</param>
/// <param name="ExtraBytes">Extra memory per score; null where it was not measured.</param>
/// <param name="Oracle">What the oracle said; null without one.</param>
public sealed record Measurement(Workload Workload, double Seconds, double? ExtraBytes, OracleAnswer? Oracle)
{
    /// <summary>How many times as long the oracle takes; null without its time. Of a race, the median of its rounds.</summary>
    public double? Ratio { get; init; } = Oracle?.Seconds / Seconds;

    /// <summary>The most memory that our process had in a race.</summary>
    public long? PeakBytes { get; init; }

    /// <summary>Measures a workload and its oracle: one after the other, or in turn.</summary>
    public static Measurement Of(Workload workload)
    {
        if (workload is Race race)
        {
            return Of(race);
        }

        // Before the timing: a first call rents all of its memory anew, so what it allocates is what it needs.
        var extra = workload.ExtraBytes();
        var seconds = InProcess.MedianSeconds(workload) * workload.Scale;
        return new(workload, seconds, extra, workload.Oracle is { } script ? PythonOracle.Ask(script) : null);
    }

    private static Measurement Of(Race race)
    {
        race.Prepare();
        var rounds = new (OracleAnswer Ours, OracleAnswer Theirs)[race.Rounds];
        for (var round = 0; round < rounds.Length; round++)
        {
            rounds[round] = (OwnProcess.Ask(race), PythonOracle.Ask(race.Oracle!, race.Threads, race.OracleArguments));
        }

        return new(race, Median(rounds.Select(round => round.Ours.Seconds))!.Value, null, rounds[0].Theirs with
        {
            Seconds = Median(rounds.Select(round => round.Theirs.Seconds)),
            PeakBytes = rounds.Max(round => round.Theirs.PeakBytes),
        })
        {
            Ratio = Median(rounds.Select(round => round.Theirs.Seconds / round.Ours.Seconds)),
            PeakBytes = rounds.Max(round => round.Ours.PeakBytes),
        };
    }

    private static double? Median(IEnumerable<double?> values)
    {
        double?[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}

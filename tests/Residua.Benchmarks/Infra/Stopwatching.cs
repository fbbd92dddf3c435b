using System.Diagnostics;

namespace Residua.Benchmarks.Infra;

internal static class Stopwatching
{
    /// <summary>Median seconds of a call, after as many untimed calls as fit into half a second, at least one unless timed once.</summary>
    public static double Median(Action call, int repeats)
    {
        var warmUp = Stopwatch.StartNew();
        while (repeats > 1 && warmUp.Elapsed.TotalSeconds < 0.5)
            call();

        var seconds = new double[repeats];
        foreach (ref var second in seconds.AsSpan())
        {
            var start = Stopwatch.GetTimestamp();
            call();
            second = Stopwatch.GetElapsedTime(start).TotalSeconds;
        }
        Array.Sort(seconds);
        return seconds[repeats / 2];
    }
}

using System.Globalization;

namespace Residua.Pipeline.Execution;

/// <summary>
/// How fast a step goes, counted from its first report: what an earlier attempt has done says nothing about this one.
/// </summary>
internal sealed class Pace(TimeProvider time)
{
    private (long At, long Done)? _first;

    /// <summary>Rate and time left, such as <c>12.3/s, 0:43 left</c>; empty until something was done.</summary>
    public string Of(long done, long total)
    {
        var first = _first ??= (time.GetTimestamp(), done);
        var rate = (done - first.Done) / time.GetElapsedTime(first.At).TotalSeconds;
        if (!(rate > 0)) // NaN at the first report
        {
            return "";
        }

        var left = TimeSpan.FromSeconds((total - done) / rate);
        return string.Create(CultureInfo.InvariantCulture, $"{rate:0.#}/s, {(int)left.TotalMinutes}:{left.Seconds:00} left");
    }
}

using System.Diagnostics;
using Residua.Data;
using Residua.Pipeline.Configuration;

namespace Residua.Fuzz;

internal enum Result
{
    Read,
    Refused,
    Found,
}

/// <summary>What a reader did with one input.</summary>
/// <param name="Result">Whether that was right.</param>
/// <param name="What">Of a find: see <see cref="Find"/>.</param>
/// <param name="Detail">Of a find: see <see cref="Find"/>; of what was refused, the message.</param>
/// <param name="Time">The reading alone.</param>
/// <param name="Bytes">Allocated by it.</param>
internal readonly record struct Outcome(Result Result, string What, string Detail, TimeSpan Time, long Bytes);

/// <summary>Gives one file to its reader and judges what comes of it.</summary>
internal static class Trial
{
    /// <summary>The slowest of 1.7 million inputs took 0.3 s on a busy machine.</summary>
    public static readonly TimeSpan MostTime = TimeSpan.FromSeconds(5);

    /// <summary>Readers may take about 100 MB for what a hostile pickle repeats.</summary>
    public const long MostBytes = 256L << 20;

    public static Outcome Of(Kind kind, string path)
    {
        var (start, before) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        Exception? thrown = null;
        try
        {
            kind.Read(path);
        }
        catch (Exception exception)
        {
            thrown = exception;
        }

        var (time, bytes) = (Stopwatch.GetElapsedTime(start), GC.GetAllocatedBytesForCurrentThread() - before);
        if (thrown is not (null or BadInputException or ConfigurationException) && !kind.Allows(thrown))
        {
            return new(Result.Found, Find.Describe(thrown), thrown.ToString(), time, bytes);
        }

        if (time > MostTime)
        {
            return new(Result.Found, $"slower than {MostTime.TotalSeconds:0} s", $"{time.TotalSeconds:0.0} s", time, bytes);
        }

        return bytes > MostBytes
            ? new(Result.Found, $"more than {MostBytes >> 20} MB", $"{bytes >> 20} MB", time, bytes)
            : new(thrown is null ? Result.Read : Result.Refused, "", thrown?.Message ?? "", time, bytes);
    }
}

using System.Diagnostics;

namespace Residua.Fuzz;

/// <summary>Makes inputs and tries them, one after the other, on a thread of its own.</summary>
/// <param name="schedule">Which kind an input is of, by its number.</param>
/// <param name="seed">Of the run.</param>
/// <param name="folder">For the files, so that a crash of the process leaves the one that it died of.</param>
internal sealed class Worker(Schedule schedule, long seed, string folder)
{
    private readonly Dictionary<Kind, string> _paths = schedule.Kinds.ToDictionary(kind => kind, kind => Prepare(kind, folder));
    private long _number = -1;
    private long _since;

    public Dictionary<string, Tally> Tallies { get; } = schedule.Kinds.ToDictionary(kind => kind.Name, _ => new Tally());

    /// <summary>The input in work and for how long; for whoever watches that no reader hangs.</summary>
    public (long Number, TimeSpan Time) Current =>
        (Volatile.Read(ref _number), Stopwatch.GetElapsedTime(Volatile.Read(ref _since)));

    /// <summary>Tries inputs <paramref name="first"/>, first + <paramref name="step"/> and so on.</summary>
    public void Run(int first, int step, Func<long, bool> goesOn, Action<Find> found)
    {
        for (long number = first; goesOn(number); number += step)
        {
            var kind = schedule.KindOf(number);
            var start = Stopwatch.GetTimestamp();
            Volatile.Write(ref _since, start);
            Volatile.Write(ref _number, number);
            var bytes = Input(kind, seed, number);
            File.WriteAllBytes(_paths[kind], bytes);
            var outcome = Trial.Of(kind, _paths[kind]);
            if (outcome.Result == Result.Found)
            {
                found(new(kind.Name, seed, number, outcome.What, outcome.Detail, bytes));
            }

            Tallies[kind.Name].Add(outcome, Stopwatch.GetElapsedTime(start));
        }
    }

    /// <summary>An input again, from the seed and its number.</summary>
    public static byte[] Input(Kind kind, long seed, long number)
    {
        var dice = new Dice(seed, number);
        var bytes = Mutation.Of(kind, ref dice);
        return kind.Seal?.Invoke(bytes) ?? bytes;
    }

    private static string Prepare(Kind kind, string folder)
    {
        var path = Path.Combine(folder, kind.Name, kind.FileName);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }
}

using System.Diagnostics;

namespace Residua.Fuzz;

/// <summary>A run: so many inputs, or so long, on so many cores.</summary>
internal sealed record Campaign(IReadOnlyList<Kind> Kinds, long Seed, int Workers)
{
    /// <summary>When to stop. Default: never.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.MaxValue;

    /// <summary>Number of inputs. Default: no end.</summary>
    public long Inputs { get; init; } = long.MaxValue;

    /// <summary>How long one input may take before the run gives it up as hanging.</summary>
    public TimeSpan Patience { get; init; } = 4 * Trial.MostTime;

    /// <summary>Where the files lie that are read: in memory where the system has such a folder.</summary>
    public static string ScratchRoot { get; } = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    /// <summary>Runs to the end, to a hanging input, or until cancelled.</summary>
    /// <param name="found">Told every find, from any thread.</param>
    /// <param name="progress">Told now and then how many inputs are done.</param>
    /// <param name="cancellation">Ends the run early; what is done counts.</param>
    public IReadOnlyDictionary<string, Tally> Run(
        Action<Find> found, Action<long, TimeSpan> progress, CancellationToken cancellation)
    {
        var schedule = new Schedule(Kinds);
        var scratch = Directory.CreateDirectory(Path.Combine(ScratchRoot, $"residua-fuzz-{Guid.NewGuid():N}"));
        var clock = Stopwatch.StartNew();
        var isHanging = false;
        Worker[] workers = [.. Enumerable.Range(0, Workers).Select(NewWorker)];
        Thread[] threads = [.. workers.Select(NewThread)];
        Array.ForEach(threads, thread => thread.Start());
        while (threads.Any(thread => !thread.Join(100)) && !isHanging)
        {
            progress(workers.Sum(worker => worker.Current.Number) / Workers, clock.Elapsed);
            isHanging = workers.Zip(threads).Any(pair => pair.Second.IsAlive && IsHanging(pair.First, schedule, found));
        }

        var tallies = Kinds.ToDictionary(kind => kind.Name, _ => new Tally());
        foreach (var (name, tally) in workers.SelectMany(worker => worker.Tallies))
        {
            tallies[name].Add(tally);
        }

        if (!isHanging)
        {
            scratch.Delete(recursive: true);
        }

        return tallies;

        Worker NewWorker(int i) => new(schedule, Seed, Path.Combine(scratch.FullName, $"{i}"));

        Thread NewThread(Worker worker, int i) => new(() => worker.Run(i, Workers, GoesOn, found)) { IsBackground = true };

        bool GoesOn(long number) => number < Inputs && clock.Elapsed < Time && !cancellation.IsCancellationRequested;
    }

    private bool IsHanging(Worker worker, Schedule schedule, Action<Find> found)
    {
        var (number, time) = worker.Current;
        if (number < 0 || time < Patience)
        {
            return false;
        }

        var kind = schedule.KindOf(number);
        var bytes = Worker.Input(kind, Seed, number);
        found(new(kind.Name, Seed, number, "hangs", $"still reading after {time.TotalSeconds:0} s", bytes));
        return true;
    }
}

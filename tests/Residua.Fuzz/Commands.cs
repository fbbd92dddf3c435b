using System.Diagnostics;
using System.Globalization;

namespace Residua.Fuzz;

/// <summary>What the command line asks for; each returns the exit code.</summary>
internal static class Commands
{
    public static int List()
    {
        foreach (var kind in AllKinds.Make())
        {
            Console.WriteLine(kind.Name);
        }

        return 0;
    }

    public static int Replay(string file, string? kind)
    {
        if (!File.Exists(file))
        {
            Console.Error.WriteLine($"{file}: does not exist");
            return 2;
        }

        try
        {
            var outcome = Residua.Fuzz.Replay.Of(file, kind);
            Console.WriteLine($"{outcome.Result}: {outcome.Time.TotalMilliseconds:0.0} ms, {outcome.Bytes >> 10} KB");
            Console.WriteLine($"{outcome.What}\n{outcome.Detail}".Trim());
            return outcome.Result == Result.Found ? 1 : 0;
        }
        catch (FormatException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return 2;
        }
    }

    public static int Run(FuzzOptions options)
    {
        var kinds = AllKinds.Matching(options.Kind);
        if (kinds.Count == 0)
        {
            Console.Error.WriteLine($"no kind fits '{options.Kind}': {AllKinds.Names()}");
            return 2;
        }

        using var cancel = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = !cancel.IsCancellationRequested; // a second time ends it at once
            cancel.Cancel();
        };
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"seed {options.Seed}, {options.Workers} workers, {options.Minutes} minutes; files in {Campaign.ScratchRoot}, "
            + $"finds in {Path.GetFullPath(options.Finds)}"));
        var finds = new FindFolder(options.Finds);
        var clock = Stopwatch.StartNew();
        var campaign = new Campaign(kinds, options.Seed, options.Workers) { Time = TimeSpan.FromMinutes(options.Minutes) };
        var tallies = campaign.Run(finds.Add, new ProgressLines(finds).Tell, cancel.Token);
        Summary.Print(tallies, finds, clock.Elapsed, options.Workers);
        return finds.Faults.Count > 0 ? 1 : 0;
    }
}

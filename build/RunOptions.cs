using System.Globalization;
using Residua.Data;
using Residua.Pipeline;
using Residua.Pipeline.Configuration;
using Residua.Pipeline.Contracts;
using Spectre.Console;

namespace Residua.Build;

/// <summary>The options of a run, from the arguments of its command line.</summary>
/// <param name="valuesOf">The values of an argument by name, in order; none if it was not given.</param>
internal sealed class RunOptions(Func<string, IEnumerable<string>> valuesOf)
{
    /// <summary>Arguments that describe a run.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["target", "paper", "experiment", "profile", "data-root", "artifacts", "set", "device", "threads", "jobs"];

    /// <summary>Makes the options.</summary>
    /// <exception cref="BadInputException">A number that is none.</exception>
    public ReproductionOptions Make(IAnsiConsole console, CancellationToken cancellation) => new()
    {
        Papers = AllPapers.List,
        Experiments = Path.Combine(BuildContext.Root, "experiments"),
        ExpectedResults = Path.Combine(BuildContext.Root, "expected-results"),
        Artifacts = Path.GetFullPath(One("artifacts") ?? Path.Combine(BuildContext.Root, "artifacts")),
        DataRoot = One("data-root"),
        Paper = One("paper"),
        Experiment = One("experiment"),
        Profile = One("profile") ?? ExperimentCatalogue.DefaultProfile,
        Overrides = [.. valuesOf("set")],
        Device = One("device") ?? "cpu",
        Threads = Number("threads"),
        Jobs = Number("jobs") ?? Math.Min(Environment.ProcessorCount, 4),
        Until = Enum.TryParse<Stage>(One("target"), ignoreCase: true, out var stage) ? stage : Stage.Plot,
        WorkerCommand = StepCommand.For(valuesOf),
        Console = console,
        Cancellation = cancellation,
    };

    private string? One(string name) => valuesOf(name).FirstOrDefault();

    // Cake's own conversion names the value but not the option.
    private int? Number(string option) => One(option) switch
    {
        null => null,
        var text when int.TryParse(text, CultureInfo.InvariantCulture, out var number) => number,
        var text => throw new BadInputException($"--{option}", $"'{text}' is not a whole number"),
    };
}

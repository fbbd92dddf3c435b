using System.Globalization;
using Cake.Common;
using Cake.Core;
using Cake.Frosting;
using Residua.Data;
using Residua.Pipeline.Contracts;
using Residua.Pipeline;
using Residua.Pipeline.Configuration;
using Residua.Pipeline.Execution;

namespace Residua.Build;

/// <summary>What every task is given: the options of the command line, and the run they describe.</summary>
public sealed class BuildContext : FrostingContext
{
    private static readonly string[] OtherTargets = ["Test", "Bench", "Fuzz", "Doctor", "Clean"];

    private readonly Interruption _interruption;
    private readonly Lazy<Reproduction> _reproduction;

    public BuildContext(ICakeContext context, CommandLine commandLine, Interruption interruption)
        : base(context)
    {
        _interruption = interruption;
        IsDryRun = commandLine.IsDryRun;
        Target = this.Argument("target", "Default");
        RunsExperiments = !OtherTargets.Contains(Target, StringComparer.OrdinalIgnoreCase);
        _reproduction = new(() => new Reproduction(Options()));
    }

    /// <summary>Arguments that some task reads.</summary>
    public static IReadOnlyList<string> KnownArguments { get; } =
    [
        "target", "paper", "experiment", "profile", "data-root", "artifacts", "set", "device", "threads", "jobs", "filter", "quick",
        "minutes", "seed",
    ];

    /// <summary>Folder of the solution.</summary>
    public static string Root { get; } = Repository.Root(AppContext.BaseDirectory);

    /// <summary>Whether tasks are only listed.</summary>
    public bool IsDryRun { get; }

    /// <summary>The target that was asked for.</summary>
    public string Target { get; }

    /// <summary>Whether the target works on experiments, as opposed to Test, Bench, Fuzz, Doctor and Clean.</summary>
    public bool RunsExperiments { get; }

    /// <summary>The run; made when first needed, so that Test, Bench, Fuzz and Doctor do not depend on valid options.</summary>
    public Reproduction Reproduction => _reproduction.Value;

    /// <summary>The options of a run.</summary>
    public ReproductionOptions Options() => new()
    {
        Papers = AllPapers.List,
        Experiments = Path.Combine(Root, "experiments"),
        ExpectedResults = Path.Combine(Root, "expected-results"),
        Artifacts = Path.GetFullPath(this.Argument("artifacts", Path.Combine(Root, "artifacts"))),
        DataRoot = this.Argument<string?>("data-root", null),
        Paper = this.Argument<string?>("paper", null),
        Experiment = this.Argument<string?>("experiment", null),
        Profile = this.Argument("profile", ExperimentCatalogue.DefaultProfile),
        Overrides = [.. Arguments.GetArguments("set")],
        Device = this.Argument("device", "cpu"),
        Threads = Number("threads", System.Environment.ProcessorCount),
        Jobs = Number("jobs", Math.Min(System.Environment.ProcessorCount, 4)),
        Until = Enum.TryParse<Stage>(Target, ignoreCase: true, out var stage) ? stage : Stage.Plot,
        Console = Terminal.Create(),
        Cancellation = _interruption.Token,
    };

    // Cake's own conversion names the value but not the option.
    private int Number(string option, int otherwise)
    {
        var text = this.Argument<string?>(option, null);
        if (text is null)
        {
            return otherwise;
        }

        return int.TryParse(text, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new BadInputException($"--{option}", $"'{text}' is not a whole number");
    }
}

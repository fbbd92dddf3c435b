using Cake.Common;
using Cake.Core;
using Cake.Frosting;
using Residua.Papers;
using Residua.Pipeline;

namespace Residua.Build;

/// <summary>What every task is given: the options of the command line, and the run they describe.</summary>
public sealed class BuildContext : FrostingContext
{
    private readonly Lazy<Reproduction> reproduction;

    public BuildContext(ICakeContext context, CommandLine commandLine)
        : base(context)
    {
        IsDryRun = commandLine.IsDryRun;
        Target = this.Argument("target", "Default");
        reproduction = new(() => new Reproduction(Options()));
    }

    /// <summary>Arguments that some task reads.</summary>
    public static IReadOnlyList<string> KnownArguments { get; } =
    [
        "target", "paper", "experiment", "profile", "data-root", "artifacts", "set", "device", "threads", "jobs", "filter", "quick",
    ];

    /// <summary>Folder of the solution.</summary>
    public static string Root { get; } = Repository.Root(AppContext.BaseDirectory);

    /// <summary>Whether tasks are only listed.</summary>
    public bool IsDryRun { get; }

    /// <summary>The target that was asked for.</summary>
    public string Target { get; }

    /// <summary>The run; made when first needed, so that Test, Bench and Doctor do not depend on valid options.</summary>
    public Reproduction Reproduction => reproduction.Value;

    /// <summary>The options of a run.</summary>
    public ReproductionOptions Options() => new()
    {
        Root = Root,
        Papers = AllPapers.List,
        Artifacts = Path.GetFullPath(this.Argument("artifacts", Path.Combine(Root, "artifacts"))),
        DataRoot = this.Argument<string?>("data-root", null),
        Paper = this.Argument<string?>("paper", null),
        Experiment = this.Argument<string?>("experiment", null),
        Profile = this.Argument("profile", "phantom"),
        Overrides = [.. Arguments.GetArguments("set")],
        Device = this.Argument("device", "cpu"),
        Threads = this.Argument("threads", Environment.ProcessorCount),
        Jobs = this.Argument<int?>("jobs", null),
        Until = Enum.TryParse<Stage>(Target, ignoreCase: true, out var stage) ? stage : Stage.Plot,
    };
}

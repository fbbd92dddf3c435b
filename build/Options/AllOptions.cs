using Residua.Pipeline.Configuration;

namespace Residua.Build;

/// <summary>Every option there is; what is not here is refused.</summary>
internal static class AllOptions
{
    public static readonly Option Target = new("target", "NAME", "What to do: one of the targets above")
    {
        Letter = 't',
        Default = AllTargets.Default,
    };

    public static readonly Option DryRun = new("dryrun", null, "Print every step with the reason why it would run; run none")
    {
        Aliases = ["noop", "whatif"],
    };

    public static readonly Option Exclusive = new("exclusive", null, "Run the target without the targets it needs")
    {
        Letter = 'e',
    };

    public static readonly Option Help = new("help", null, "Print this help") { Letter = 'h' };

    public static readonly Option Threads = new("threads", "N", "Threads for all steps together")
    {
        Default = "one for each core",
        IsCount = true,
    };

    public static readonly Option Jobs = new("jobs", "N", "Steps that run at once")
    {
        Default = "one for each core, at most 4",
        IsCount = true,
    };

    public static readonly Option Step =
        new("step", "EXPERIMENT:KEY", "Run one step: how a run starts those that have a process each") { IsHidden = true };

    /// <summary>Ours, in the order of the help.</summary>
    public static IReadOnlyList<Option> Ours { get; } =
    [
        new("paper", "NAME,…", "Experiments of these papers") { Default = "all" },
        new("experiment", "GLOB,…", "Experiments whose names match; * and ? stand for any characters") { Default = "all" },
        new("profile", "NAME", "How large a run is: phantom (generated data), paper (its data and sizes), smoke (seconds)")
        {
            Default = ExperimentCatalogue.DefaultProfile,
        },
        new("data-root", "DIR", "Folder of the data sets in their published layout") { Default = "the variable DATAROOT" },
        new("artifacts", "DIR", "Where everything is written") { Default = "artifacts" },
        new("set", "PATH=VALUE", "Change one value of the experiments; may be repeated, the last wins") { IsRepeatable = true },
        new("device", "NAME", "Where models run: cpu, cuda:N, or cuda for all GPUs, one for each step") { Default = "cpu" },
        Threads,
        Jobs,
        new("filter", "TEXT", "Test, Bench and Fuzz: only tests, benchmarks or kinds of files whose names contain it"),
        new("quick", null, "Bench: smaller sizes"),
        new("minutes", "N", "Fuzz: how long") { Default = "1", IsCount = true },
        new("seed", "N", "Fuzz: where the random numbers begin") { Default = "the time" },
        Step,
    ];

    /// <summary>Those that Cake reads itself.</summary>
    public static IReadOnlyList<Option> Cakes { get; } =
    [
        Target,
        DryRun,
        Exclusive,
        new("tree", null, "Show which target needs which") { Aliases = ["showtree"] },
        new("description", null, "Show what each target does")
        {
            Aliases = ["descriptions", "showdescription", "showdescriptions"],
        },
        new("verbosity", "LEVEL", "quiet, minimal, normal, verbose or diagnostic (with stack traces)")
        {
            Letter = 'v',
            Default = "normal",
            Choices = ["quiet", "minimal", "normal", "verbose", "diagnostic", "q", "m", "n", "v", "d"],
        },
        new("working", "DIR", "Folder that relative paths start from") { Letter = 'w', Default = "the current folder" },
        new("version", null, "Print the version") { Aliases = ["ver"] },
        new("info", null, "Print the version of Cake as well"),
        Help,
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Option> List { get; } = [.. Ours, .. Cakes];

    /// <summary>The option that is written so, whatever its case; null if there is none.</summary>
    /// <param name="written">With its dashes, without a value.</param>
    public static Option? Find(string written) =>
        written == "-?" ? Help : List.FirstOrDefault(option => option.IsWritten(written));
}

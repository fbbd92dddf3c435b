using Residua.Pipeline.Contracts;
using Residua.Pipeline.Configuration;
using Residua.Pipeline.Execution;
using Spectre.Console;

namespace Residua.Pipeline;

/// <summary>What the command line asks for.</summary>
public sealed record ReproductionOptions
{
    /// <summary>The papers there are.</summary>
    public required IReadOnlyList<IPaper> Papers { get; init; }

    /// <summary>Folder with one folder of YAML files for each paper.</summary>
    public required string Experiments { get; init; }

    /// <summary>Folder with the claims and published tables of each paper.</summary>
    public required string ExpectedResults { get; init; }

    /// <summary><c>--artifacts</c>: folder for everything that is written.</summary>
    public required string Artifacts { get; init; }

    /// <summary>Where to tell how it goes.</summary>
    public required IAnsiConsole Console { get; init; }

    /// <summary><c>--data-root</c>: folder of the data sets in their published layout; null if the user has named none.</summary>
    public string? DataRoot { get; init; }

    /// <summary><c>--paper</c>: names, separated by commas; null for all.</summary>
    public string? Paper { get; init; }

    /// <summary><c>--experiment</c>: patterns, separated by commas; null for all.</summary>
    public string? Experiment { get; init; }

    /// <summary><c>--profile</c>: how large the run is.</summary>
    public string Profile { get; init; } = ExperimentCatalogue.DefaultProfile;

    /// <summary><c>--set path=value</c>, in order; the last wins.</summary>
    public IReadOnlyList<string> Overrides { get; init; } = [];

    /// <summary>
    /// <c>--device</c>: where models run, <c>cpu</c>, <c>cuda:n</c>, or <c>cuda</c>, whose steps are shared out among all GPUs
    /// where they run in processes of their own. Default <c>cpu</c>.
    /// </summary>
    public string Device { get; init; } = "cpu";

    /// <summary>What models run on. Default: libtorch.</summary>
    public IEngine Engine { get; init; } = new LibTorch();

    /// <summary>Last stage that the target needs; steps of later ones are not planned. Default: all.</summary>
    public Stage Until { get; init; } = Stage.Plot;

    /// <summary>
    /// <c>--threads</c>: for all steps together, and for each that uses libtorch instead of those that its experiment states.
    /// Default null: one for each core, and what the experiment states.
    /// </summary>
    public int? Threads { get; init; }

    /// <summary>
    /// <c>--jobs</c>: most steps at once. Default: one for each core, at most 4, for each holds its slices in memory.
    /// </summary>
    public int Jobs { get; init; } = Math.Min(Environment.ProcessorCount, 4);

    /// <summary>
    /// Program and arguments that make the plan of this run again: <c>--step=EXPERIMENT:KEY</c> is added, and it calls
    /// <see cref="Reproduction.RunStep(ReproductionOptions, string, TextWriter, TextReader)"/>. Default null: steps that use
    /// libtorch run in this process, one by one.
    /// </summary>
    public IReadOnlyList<string>? WorkerCommand { get; init; }

    /// <summary>Signalled by Ctrl-C.</summary>
    public CancellationToken Cancellation { get; init; }
}

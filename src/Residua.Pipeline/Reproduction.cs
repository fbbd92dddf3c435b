using Residua.Data;
using Residua.Models;
using Residua.Pipeline.Artifacts;
using Residua.Pipeline.Configuration;
using Residua.Pipeline.Contracts;
using Residua.Pipeline.Execution;
using Residua.Pipeline.Planning;

namespace Residua.Pipeline;

/// <summary>A run from selection to results; each target of the build is one call.</summary>
/// <remarks>
/// From the first call that writes until it is disposed, a run holds its artifacts folder: what it judges and reports is what it
/// made.
/// </remarks>
public sealed partial class Reproduction : IDisposable
{
    private readonly ReproductionOptions _options;
    private readonly ArtifactStore _store;
    private readonly RunLog _log;
    private readonly Limits _limits;
    private readonly Executor _executor;
    private readonly Lazy<ExperimentSelection> _selection;
    private readonly Lazy<Plan> _plan;
    private IDisposable? _hold;

    /// <summary>Prepares a run; nothing is read or written yet.</summary>
    /// <exception cref="BadInputException">A number of threads or jobs below 1.</exception>
    public Reproduction(ReproductionOptions options)
    {
        RefuseBelowOne("--threads", options.Threads ?? 1);
        RefuseBelowOne("--jobs", options.Jobs);
        RefuseDevice(options.Device);
        _options = options;
        Folder = new ArtifactFolder(options.Artifacts);
        _store = new ArtifactStore(Folder);
        _log = new RunLog(options.Console);
        _limits = new(options.Jobs, options.Threads);
        _executor = new(
            _store, _log, _limits, new StepRunner(_store, _log, options.Engine, options.Device),
            options.WorkerCommand is { } command ? new WorkerRunner(_store, _log, command, GpusOf(options)) : null);
        _digests = new(() => new(Path.Combine(Folder.Steps, ".digests")));
        _code = new(() => new(Path.Combine(Folder.Steps, ".code")));
        _selection = new(Select);
        _plan = new(MakePlan);
    }

    /// <summary>Where everything is written.</summary>
    public ArtifactFolder Folder { get; }

    /// <summary>The selected experiments.</summary>
    /// <exception cref="BadInputException">An unknown paper or experiment, or a file that cannot be read.</exception>
    /// <exception cref="ConfigurationException">Values that do not fit.</exception>
    public ExperimentSelection Selection => _selection.Value;

    /// <summary>Runs the steps of a stage that are not up to date, and publishes tables and figures.</summary>
    /// <exception cref="BadInputException">
    /// As <see cref="Plan"/>, an artifacts folder that cannot be used, or a stage left out.
    /// </exception>
    /// <exception cref="StepFailedException">A step failed.</exception>
    /// <exception cref="OperationCanceledException">
    /// The user stopped the run; its exit code is <see cref="Interruption.ExitCode"/>.
    /// </exception>
    public void Run(Stage stage)
    {
        var plan = Plan;
        Hold();
        _executor.Run(plan, stage, _options.Cancellation);
        _verdicts = null;
        if (stage >= Stage.Train)
        {
            WriteFailure.Explained(Folder.Root, () => Publish(plan, stage));
        }

        if (stage == Stage.Score || stage == Stage.Train && _options.Until == Stage.Train)
        {
            _log.Say($"results: {Folder.Results}");
        }
    }

    /// <summary>Writes what would run and why; changes nothing.</summary>
    public void PrintPlan()
    {
        foreach (var line in PlanPrinter.Lines(Plan, new Reason(_store, Plan)))
        {
            _log.Say(line);
        }
    }

    /// <summary>Removes what runs have written, and says what that was; files of others stay, and are named.</summary>
    /// <exception cref="BadInputException">The folder is not ours, is in use, or cannot be written.</exception>
    public void Clean()
    {
        var removal = Folder.Clean();
        _log.Say(FormattableString.Invariant(
            $"removed {removal.Files} files ({removal.Bytes / 1e6:0.0} MB) that runs had written into {Folder.Root}"));
        foreach (var name in removal.Kept)
        {
            _log.Say($"kept, for no run has written it: {Path.Combine(Folder.Root, name)}");
        }
    }

    /// <summary>Lets other runs use the folder.</summary>
    public void Dispose()
    {
        _hold?.Dispose();
        _hold = null;
    }

    /// <summary>Keeps other runs out of the folder from now on.</summary>
    private void Hold()
    {
        if (_hold is null)
        {
            _hold = Folder.Open();
            WriteFailure.Explained(Folder.Root, SaveDigests);
        }
    }

    private ExperimentSelection Select()
    {
        var catalogue = new ExperimentCatalogue(_options.Experiments, _options.Papers);
        return catalogue.Load(
            catalogue.Select(_options.Paper, _options.Experiment), _options.Profile, _options.Overrides,
            _options.Experiment ?? "");
    }

    // Whoever trains nothing keeps the results of the last run until there are new ones.
    private void Publish(Plan plan, Stage stage)
    {
        var results = new ResultsFolder(_store);
        foreach (var experiment in plan.Experiments
            .Where(experiment => stage > Stage.Train || experiment.Steps.Any(step => step.Stage == Stage.Train)))
        {
            results.Publish(plan, experiment);
        }
    }

    // "cuda" is any GPU, and "cuda:1" that one.
    private static Gpus? GpusOf(ReproductionOptions options) =>
        options.Device == "cuda" ? new(options.Engine, Environment.GetEnvironmentVariable(Gpus.Variable)) : null;

    // Whether this machine has it is known once libtorch is loaded, which only a plan with a model does.
    private static void RefuseDevice(string device)
    {
        if (!Engine.IsDeviceName(device))
        {
            throw new BadInputException("--device", $"'{device}' is not a device; it is cpu, cuda or cuda:n");
        }
    }

    private static void RefuseBelowOne(string option, int value)
    {
        if (value < 1)
        {
            throw new BadInputException(option, $"{value} is below 1");
        }
    }
}

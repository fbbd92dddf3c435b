using Residua.Data;
using Residua.Models;
using Residua.Pipeline.Contracts;
using Residua.Pipeline.Artifacts;
using Residua.Pipeline.Configuration;
using Residua.Pipeline.Execution;
using Residua.Pipeline.Planning;

namespace Residua.Pipeline;

/// <summary>A run from selection to results; each target of the build is one call.</summary>
public sealed partial class Reproduction
{
    private readonly ReproductionOptions _options;
    private readonly ArtifactStore _store;
    private readonly RunLog _log;
    private readonly FileDigestCache _digests;
    private readonly Lazy<ExperimentSelection> _selection;
    private readonly Lazy<Plan> _plan;

    /// <summary>Prepares a run; nothing is read or written yet.</summary>
    /// <exception cref="BadInputException">A number of threads or jobs below 1.</exception>
    public Reproduction(ReproductionOptions options)
    {
        RefuseBelowOne("--threads", options.Threads);
        RefuseBelowOne("--jobs", options.Jobs);
        RefuseDevice(options.Device);
        _options = options;
        Folder = new ArtifactFolder(options.Artifacts);
        _store = new ArtifactStore(Folder);
        _log = new RunLog(options.Console);
        _digests = new FileDigestCache(Path.Combine(Folder.Steps, ".digests"));
        _selection = new(Select);
        _plan = new(MakePlan);
    }

    /// <summary>Where everything is written.</summary>
    public ArtifactFolder Folder { get; }

    /// <summary>The selected experiments.</summary>
    /// <exception cref="BadInputException">An unknown paper or experiment, or a file that cannot be read.</exception>
    /// <exception cref="ConfigurationException">Values that do not fit.</exception>
    public ExperimentSelection Selection => _selection.Value;

    /// <summary>The steps that the selected experiments need.</summary>
    /// <exception cref="BadInputException">As <see cref="Selection"/>, or an input file that is missing.</exception>
    /// <exception cref="ConfigurationException">Values that do not fit.</exception>
    public Plan Plan => _plan.Value;

    /// <summary>Runs the steps of a stage that are not up to date, and publishes tables and figures.</summary>
    /// <exception cref="BadInputException">As <see cref="Plan"/>, an artifacts folder that cannot be used, or a stage left out.</exception>
    /// <exception cref="StepFailedException">A step failed.</exception>
    /// <exception cref="OperationCanceledException">The user stopped the run; its exit code is <see cref="Interruption.ExitCode"/>.</exception>
    public void Run(Stage stage)
    {
        var plan = Plan;
        using var hold = Folder.Open();
        _digests.Save();
        new Executor(_store, _log, _options.Engine, _options.Jobs, _options.Threads, _options.Device).Run(plan, stage, _options.Cancellation);
        if (stage >= Stage.Train)
        {
            WriteFailure.Explained(Folder.Root, () => Publish(plan, stage));
        }

        if (stage == Stage.Score || stage == Stage.Train && _options.Until == Stage.Train)
        {
            _log.Say($"results: {Path.Combine(Folder.Root, "results")}");
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

    /// <summary>Removes everything that runs have written.</summary>
    /// <exception cref="BadInputException">The folder is not ours, is in use, or cannot be written.</exception>
    public void Clean() => Folder.Clean();

    private ExperimentSelection Select()
    {
        var catalogue = new ExperimentCatalogue(_options.Experiments, _options.Papers);
        return catalogue.Load(catalogue.Select(_options.Paper, _options.Experiment), _options.Profile, _options.Overrides);
    }

    private Plan MakePlan()
    {
        var plan = Plan.Make(
            [.. Selection.Experiments.Select(experiment => PlannedExperiment.Of(
                experiment.Id,
                experiment.Paper,
                experiment.Settings,
                new(name => Selection.Other($"{experiment.Paper.Name}/{name}", experiment.Id).Settings, _options.DataRoot)))],
            _digests.Sha256,
            threads => _options.Engine.Identity(threads ?? _options.Threads, _options.Device),
            _options.Until);
        foreach (var remark in Selection.CheckOverrides())
        {
            _log.Warn(remark);
        }

        if (_options.Device != "cpu" && !plan.Steps.Any(step => step.Step.Engine is not null))
        {
            _log.Warn($"--device={_options.Device} changes nothing: no step of this run has a model");
        }

        return plan;
    }

    // Whoever trains nothing keeps the results of the last run until there are new ones.
    private void Publish(Plan plan, Stage stage)
    {
        var results = new ResultsFolder(_store);
        foreach (var experiment in plan.Experiments.Where(experiment => stage > Stage.Train || experiment.Steps.Any(step => step.Stage == Stage.Train)))
        {
            results.Publish(plan, experiment);
        }
    }

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

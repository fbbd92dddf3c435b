using Residua.Data;
using Residua.Pipeline.Configuration;
using Residua.Pipeline.Contracts;
using Residua.Pipeline.Planning;
using Residua.Pipeline.Planning.CodeDigests;

namespace Residua.Pipeline;

public sealed partial class Reproduction
{
    private const int MostReadersOfFiles = 4;

    private readonly Lazy<FileDigestCache> _digests;
    private readonly Lazy<CodeDigestCache> _code;

    /// <summary>The steps that the selected experiments need.</summary>
    /// <exception cref="BadInputException">As <see cref="Selection"/>, or an input file that is missing.</exception>
    /// <exception cref="ConfigurationException">Values that do not fit.</exception>
    /// <exception cref="OperationCanceledException">The user stopped the run while the inputs were read.</exception>
    public Plan Plan => _plan.Value;

    private Plan MakePlan()
    {
        var plan = PlanOf(Selection);
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

    private Plan PlanOf(ExperimentSelection selection) => Plan.Make(
        [.. selection.Experiments.Select(experiment => PlannedExperiment.Of(
            experiment.Id, experiment.Paper, experiment.Settings, ContextOf(selection, experiment.Paper, experiment.Id)))],
        Sources(),
        _options.Until);

    private PlanContext ContextOf(ExperimentSelection selection, IPaper paper, string? from = null) =>
        new(name => selection.Other($"{paper.Name}/{name}", from).Settings, _options.DataRoot);

    private KeySources Sources() =>
        new(Digests, _code.Value.Of, threads => _options.Engine.Identity(_limits.ThreadsOf(threads), _options.Device));

    private IReadOnlyList<string> Digests(IReadOnlyList<string> files)
    {
        IReadOnlyList<string> digests = [];
        _log.During(() =>
        {
            using var line = _log.Begin("reading the inputs", "MB");
            digests = _digests.Value.Sha256(
                files, Math.Min(_limits.AllThreads, MostReadersOfFiles),
                (done, total) => line.Report(done / 1_000_000, total / 1_000_000), _options.Cancellation);
        });
        return digests;
    }

    private void SaveDigests()
    {
        if (_digests.IsValueCreated)
        {
            _digests.Value.Save();
        }

        if (_code.IsValueCreated)
        {
            _code.Value.Save();
        }
    }
}

using Residua.Data;
using Residua.Pipeline.Claims;
using Residua.Pipeline.Configuration;
using Residua.Pipeline.Contracts;
using Residua.Pipeline.Execution;
using Residua.Pipeline.Planning;

namespace Residua.Pipeline;

public sealed partial class Reproduction
{
    /// <summary>
    /// Runs every control that a claim of the selected experiments names, and prints what each claim makes of it.
    /// </summary>
    /// <exception cref="ControlsPassException">A claim holds for a run that is wrong on purpose.</exception>
    /// <exception cref="BadInputException">As <see cref="RunControls"/>.</exception>
    public void Controls()
    {
        var verdicts = RunControls();
        ControlTable.Print(_options.Console, verdicts);
        ControlVerdict[] surviving = [.. verdicts.Where(verdict => verdict.Survives)];
        if (surviving.Length > 0)
        {
            throw new ControlsPassException(surviving);
        }
    }

    /// <summary>
    /// Runs every control that a claim of the selected experiments names: the first replicate, whatever the settings are.
    /// </summary>
    /// <exception cref="BadInputException">
    /// A claims file or a table cannot be read, or a control does not apply where it is named.
    /// </exception>
    /// <exception cref="ConfigurationException">A claims file has values that do not fit.</exception>
    /// <exception cref="StepFailedException">A step failed.</exception>
    /// <exception cref="OperationCanceledException">The user stopped the run.</exception>
    public IReadOnlyList<ControlVerdict> RunControls()
    {
        var asked = SelectedPapers().SelectMany(Asked).ToList();
        var experiments = asked.Select(verdict => (Id: IdOf(verdict), verdict)).DistinctBy(pair => pair.Id)
            .ToDictionary(pair => pair.Id, pair => Planned(pair.Id, pair.verdict));
        var plan = Plan.Make([.. experiments.Values], Sources(), Stage.Score);
        Hold();
        // In this process: a worker would make the plan of the experiments, which has no step of a control.
        var executor = new Executor(_store, _log, _limits, new StepRunner(_store, _log, _options.Engine, _options.Device), null);
        foreach (var stage in Enum.GetValues<Stage>().Where(stage => stage <= Stage.Score))
        {
            executor.Run(plan, stage, _options.Cancellation);
        }

        var tables = new PlannedTables(plan, _store);
        return [.. asked.Select(verdict => ControlVerdict.Of(
            new(verdict.Paper, ExpectedOf(verdict.Paper)), verdict,
            tables.Find(experiments[IdOf(verdict)], verdict.Claim.Table)))];
    }

    private IEnumerable<ControlVerdict> Asked(IPaper paper) =>
        from claim in Ledger.Read(paper, ExpectedOf(paper)).Claims
        where claim.NotRun is null && Selection.Experiments.Any(experiment => experiment.Id == $"{paper.Name}/{claim.Experiment}")
        from name in claim.Controls
        select new ControlVerdict(paper, claim, paper.Controls.Single(control => control.Name == name));

    private static string IdOf(ControlVerdict verdict) =>
        $"{verdict.Paper.Name}/{verdict.Claim.Experiment} ({verdict.Control.Name})";

    private PlannedExperiment Planned(string id, ControlVerdict verdict)
    {
        var experiment = Selection.Other($"{verdict.Paper.Name}/{verdict.Claim.Experiment}").Settings.Repeated()[0];
        var steps = verdict.Control.Steps(experiment, ContextOf(Selection, verdict.Paper)) ?? throw new BadInputException(
            Path.Combine(ExpectedOf(verdict.Paper), Ledger.FileName),
            $"the claim '{verdict.Claim.Id}' names the control '{verdict.Control.Name}', which does not apply to "
            + verdict.Claim.Experiment);
        return new(id, experiment, [new("", steps)], []);
    }
}

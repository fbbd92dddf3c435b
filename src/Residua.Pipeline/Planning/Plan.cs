using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Planning;

/// <summary>Every step that the selected experiments need, each once, in an order in which they can run.</summary>
public sealed class Plan
{
    private readonly Dictionary<Step, PlannedStep> _planned;

    private Plan(IReadOnlyList<PlannedExperiment> experiments, Dictionary<Step, PlannedStep> planned, Stage until)
    {
        Experiments = experiments;
        _planned = planned;
        var wanted = experiments.SelectMany(experiment => experiment.Steps).Where(step => step.Stage <= until)
            .SelectMany(step => WithNeeds(planned[step])).Select(step => step.Key).ToHashSet();
        // A stable sort: within a stage, a step stays behind those it needs.
        Steps = [.. planned.Values.DistinctBy(step => step.Key).Where(step => wanted.Contains(step.Key)).OrderBy(step => step.Stage)];
    }

    /// <summary>The experiments of the plan, in the order of the selection.</summary>
    public IReadOnlyList<PlannedExperiment> Experiments { get; }

    /// <summary>The steps to run, by stage; each comes after the steps it needs.</summary>
    public IReadOnlyList<PlannedStep> Steps { get; }

    /// <summary>The planned form of a step that an experiment of this plan lists or needs.</summary>
    public PlannedStep this[Step step] => _planned[step];

    /// <summary>Finds the keys of all steps and merges those that are equal, such as one phantom for five experiments.</summary>
    /// <param name="experiments">The selection.</param>
    /// <param name="digest">SHA-256, in hexadecimal, of the file at a path.</param>
    /// <param name="engine">Identity of the engine with a number of threads, null for all; asked only if a step uses it, for it takes time to load.</param>
    /// <param name="until">
    /// Last stage to run. Steps that only a later one needs, such as the table of another experiment for a figure, are not run.
    /// </param>
    public static Plan Make(
        IReadOnlyList<PlannedExperiment> experiments, Func<string, string> digest, Func<int?, string> engine, Stage until = Stage.Plot)
    {
        var planner = new Planner(digest, engine);
        // By stage over all experiments, so that a step is first of all its own experiment's, then of those that compare with it.
        // Results are published from training on, and then steps of later stages are looked up as well.
        foreach (var (id, step) in experiments.SelectMany(experiment => experiment.Steps.Select(step => (experiment.Id, step)))
            .Where(own => until >= Stage.Train || own.step.Stage <= until)
            .OrderBy(own => own.step.Stage))
        {
            planner.Add(step, id);
        }

        return new Plan(experiments, planner.Planned, until);
    }

    private static IEnumerable<PlannedStep> WithNeeds(PlannedStep step) => step.Needs.SelectMany(WithNeeds).Append(step);
}

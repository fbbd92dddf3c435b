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
        var asked = experiments.SelectMany(experiment => experiment.Steps).Where(step => step.Stage <= until);
        var wanted = PlannedStep.WithNeeds(asked.Select(step => planned[step])).Select(step => step.Key).ToHashSet();
        // A stable sort: within a stage, a step stays behind those it needs.
        Steps =
        [
            .. planned.Values.DistinctBy(step => step.Key).Where(step => wanted.Contains(step.Key)).OrderBy(step => step.Stage),
        ];
    }

    /// <summary>The experiments of the plan, in the order of the selection.</summary>
    public IReadOnlyList<PlannedExperiment> Experiments { get; }

    /// <summary>The steps to run, by stage; each comes after the steps it needs.</summary>
    public IReadOnlyList<PlannedStep> Steps { get; }

    /// <summary>The planned form of a step that an experiment of this plan lists or needs.</summary>
    public PlannedStep this[Step step] => _planned[step];

    /// <summary>Finds the keys of all steps and merges those that are equal, such as one phantom for five experiments.</summary>
    /// <param name="experiments">The selection.</param>
    /// <param name="sources">Where the ingredients of the keys come from.</param>
    /// <param name="until">
    /// Last stage to run. Steps that only a later one needs, such as the table of another experiment for a figure, are not run.
    /// </param>
    public static Plan Make(IReadOnlyList<PlannedExperiment> experiments, KeySources sources, Stage until = Stage.Plot)
    {
        // By stage over all experiments, so that a step is first of all its own experiment's, then of those that compare with it.
        // Results are published from training on, and then steps of later stages are looked up as well.
        var steps = experiments.SelectMany(experiment => experiment.Steps.Select(step => (experiment.Id, Step: step)))
            .Where(own => until >= Stage.Train || own.Step.Stage <= until)
            .OrderBy(own => own.Step.Stage).ToList();
        var planner = new Planner(Digests(steps.Select(own => own.Step), sources), sources);
        foreach (var (id, step) in steps)
        {
            planner.Add(step, id);
        }

        return new Plan(experiments, planner.Planned, until);
    }

    // All at once, so that several are read at a time and the user sees how long it takes.
    private static Dictionary<string, string> Digests(IEnumerable<Step> steps, KeySources sources)
    {
        HashSet<Step> all = [];
        foreach (var step in steps)
        {
            Collect(step, all);
        }

        string[] files = [.. all.SelectMany(step => step.OutsideFiles).Distinct()];
        return files.Zip(files.Length == 0 ? [] : sources.Files(files)).ToDictionary(file => file.First, file => file.Second);
    }

    private static void Collect(Step step, HashSet<Step> all)
    {
        if (all.Add(step))
        {
            foreach (var input in step.Inputs)
            {
                Collect(input.Step, all);
            }
        }
    }
}

using Residua.Pipeline.Artifacts;
using Residua.Pipeline.Contracts;
using Residua.Pipeline.Planning;

namespace Residua.Pipeline.Claims;

/// <summary>
/// Finds the tables of planned experiments among the artifacts, by key and digest; a file anywhere else counts for nothing.
/// </summary>
internal sealed class PlannedTables(Plan plan, ArtifactStore store)
{
    // Many claims are about one table, and its artifacts are read whole.
    private readonly Dictionary<(string Experiment, string Table), ClaimTables> _found = [];

    /// <summary>A table of an experiment, once for each replicate; looked for once.</summary>
    /// <param name="experiment">An experiment of the plan.</param>
    /// <param name="table">Its file name.</param>
    public ClaimTables Find(PlannedExperiment experiment, string table)
    {
        if (!_found.TryGetValue((experiment.Id, table), out var tables))
        {
            _found[(experiment.Id, table)] = tables = LookFor(experiment, table);
        }

        return tables;
    }

    private ClaimTables LookFor(PlannedExperiment experiment, string table)
    {
        List<PlannedStep> writers = [];
        foreach (var replicate in experiment.Replicates)
        {
            PlannedStep[] steps = [.. replicate.Steps.Where(step => step.Stage >= Stage.Train).Select(step => plan[step])];
            if (steps.FirstOrDefault(step => Writes(step, table)) is { } writer)
            {
                writers.Add(writer);
            }
            else
            {
                return ClaimTables.None(steps.All(store.Knows)
                    ? $"{experiment.Id} wrote no {table}"
                    : $"{experiment.Id} has no result for these settings; run --target=Score");
            }
        }

        foreach (var writer in writers)
        {
            if (store.Damage(writer, thorough: true) is { } file)
            {
                return ClaimTables.None($"{file} of {writer.Title} was changed after it was written; run --target=Score");
            }
        }

        // By data set: an experiment that reads two is about both.
        var data = writers.SelectMany(writer => store.ManifestOf(writer)!.Data).ToList();
        return new()
        {
            Paths = [.. writers.Select(writer => Path.Combine(store.PathOf(writer), table))],
            IsNoisy = PlannedStep.WithNeeds(writers).Any(step => step.Stage == Stage.Train),
            Origins =
                [.. data.Select(facts => facts.Value.GetValueOrDefault(DataOrigin.Fact, "data of unknown origin")).Distinct()],
            Narrowed = data.SelectMany(facts => facts.Value)
                .Where(fact => fact.Key.StartsWith(DataOrigin.Narrowed, StringComparison.Ordinal))
                .DistinctBy(fact => fact.Key).ToDictionary(fact => fact.Key[DataOrigin.Narrowed.Length..], fact => fact.Value),
        };
    }

    private bool Writes(PlannedStep step, string table) =>
        step.Step.Publishes(table) && store.ManifestOf(step)?.Files.Any(file => file.Name == table) == true;
}

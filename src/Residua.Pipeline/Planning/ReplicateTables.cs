using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Planning;

/// <summary>Sums up the tables of an experiment's replicates.</summary>
internal static class ReplicateTables
{
    private const string Extension = ".csv";

    /// <summary>
    /// The step that writes <c>&lt;name&gt;.replicates.csv</c>, see <see cref="TableSummary"/>, for each table of the replicates
    /// whose value columns are numbers.
    /// </summary>
    public static Step Of(IReadOnlyList<PlannedReplicate> replicates) => Step.Create(
        Stage.Score, "replicates", new { }, new Inputs([.. replicates.Select(replicate => new Replicate(Scores(replicate)))]),
        Write);

    private static Step[] Scores(PlannedReplicate replicate) => [.. replicate.Steps.Where(step => step.Stage == Stage.Score)];

    private static void Write(object settings, Inputs inputs, StepRun run)
    {
        foreach (var (index, step) in inputs.Replicates[0].Scores.Index())
        {
            var tables = Directory.GetFiles(run.FolderOf(step), $"*{Extension}").Select(path => Path.GetFileName(path));
            foreach (var name in tables.Where(step.Publishes))
            {
                var summary = TableSummary.Of(
                    [.. inputs.Replicates.Select(replicate => TextTable.Read(run.PathOf(replicate.Scores[index], name)))]);
                summary?.Write(Path.Combine(run.Output, $"{Path.GetFileNameWithoutExtension(name)}.replicates{Extension}"));
            }
        }
    }

    private sealed record Inputs(IReadOnlyList<Replicate> Replicates);

    private sealed record Replicate(IReadOnlyList<Step> Scores);
}

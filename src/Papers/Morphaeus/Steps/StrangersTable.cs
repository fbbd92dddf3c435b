using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.Morphaeus;

/// <summary>How a model reconstructs images of another kind, beside the healthy ones that it knows.</summary>
internal static class StrangersTable
{
    /// <summary>
    /// One row for each strange set and one for the smallest: the mean residual over that of the healthy images.
    /// </summary>
    public const string File = "strangers.csv";

    /// <summary>The step that makes the table.</summary>
    public static Step Of(Step scores) => Step.Create(Stage.Score, "strangers", new { }, new Inputs(scores), Compute);

    private static void Compute(object settings, Inputs inputs, StepRun run)
    {
        var table = TextTable.Read(run.PathOf(inputs.Scores, ScoreTables.Sets));
        var scores = table.Numbers("score");
        var isNormal = table.Column("normal").Select(cell => cell == "1").ToArray();
        var healthy = scores[Array.IndexOf(isNormal, true)];
        var strangers = table.Column("dataset").Zip(scores).Where((_, row) => !isNormal[row])
            .Select(set => (Name: set.First, OfHealthy: set.Second / healthy)).ToList();
        new TextTable(
            ["set", "of_healthy"],
            [.. strangers.Append(("smallest", strangers.Min(set => set.OfHealthy)))
                .Select(row => (string[])[row.Item1, TextTable.Cell(row.Item2)])])
            .Write(Path.Combine(run.Output, File));
    }

    private sealed record Inputs(Step Scores);
}

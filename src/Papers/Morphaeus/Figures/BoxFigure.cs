using Residua.Data;
using Residua.Figures;
using Residua.Numerics;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.Morphaeus;

/// <summary>Distributions over the images of a set: a box for each model and set, a figure for each quantity.</summary>
internal static class BoxFigure
{
    // Residuals are small; the published axis, 0 to 1, suits the similarity only.
    private static readonly (string Name, string Label, (double, double)? Limits)[] Quantities =
        [("mae", "mean residual", null), ("ssim", "SSIM", (0, 1))];

    /// <summary>The step that draws them.</summary>
    /// <param name="title">Of the experiment.</param>
    /// <param name="models">The steps with the tables, of the same sets.</param>
    public static Step Of(string title, IReadOnlyList<ComparedModel> models) => Step.Create(
        Stage.Plot, "boxes", new Settings(title, [.. models.Select(model => model.Name)]), new Inputs(models), Draw);

    private static void Draw(Settings settings, Inputs inputs, StepRun run)
    {
        var tables = inputs.Models.Select(model => TextTable.Read(run.PathOf(model.Scores, ScoreTables.Evaluation)).Rows
            .Where(row => row[1].Length > 0)
            .ToLookup(row => (Set: row[0], Quantity: row[2]), row => TextTable.Number(row[3]))).ToList();
        string[] sets = [.. tables[0].Select(group => group.Key.Set).Distinct()];
        foreach (var (name, label, limits) in Quantities)
        {
            new BoxPlot
            {
                Groups =
                [
                    .. sets.Select(set =>
                        new BoxGroup(set, [.. tables.Select(table => BoxStatistics.Of(table[(set, name)]))])),
                ],
                Series = settings.Names,
                YLabel = label,
                YLimits = limits,
                Size = new(960, 480),
                Title = $"Distribution of the {label} over the images of each set. {settings.Title}",
            }.Draw().Save(Path.Combine(run.Output, $"{name}-boxes"));
        }
    }

    private sealed record Settings(string Title, IReadOnlyList<string> Names);

    private sealed record Inputs(IReadOnlyList<ComparedModel> Models);
}

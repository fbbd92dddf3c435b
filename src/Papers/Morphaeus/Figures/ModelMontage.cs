using Residua.Figures;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.Morphaeus;

/// <summary>
/// Images of each set, one column for each: input, reconstruction, residual; where the model deforms also what was there before
/// and the deformation.
/// </summary>
internal static class ModelMontage
{
    /// <summary>The step that draws it.</summary>
    /// <param name="title">Of the experiment.</param>
    /// <param name="scores">The step with the images.</param>
    public static Step Of(string title, Step scores) =>
        Step.Create(Stage.Plot, "model-montage", new Settings(title), new Inputs(scores), Draw);

    private static void Draw(Settings settings, Inputs inputs, StepRun run)
    {
        var folder = run.FolderOf(inputs.Scores);
        var images = Examples.Read(folder, Examples.Input)!;
        var reconstructions = Examples.Read(folder, Examples.Reconstruction)!;
        var prior = Examples.Read(folder, Examples.Prior);
        List<(string Title, Func<int, GridPanel> Panel)> rows = [("input", i => new Panel(images[i]))];
        if (prior is not null)
        {
            rows.Add(("prior", i => new Panel(prior[i])));
        }

        rows.Add(("reconstruction", i => new Panel(reconstructions[i])));
        if (prior is not null)
        {
            rows.Add(("prior residual", i => ResidualPanels.Of(prior[i], images[i])));
        }

        rows.Add(("residual", i => ResidualPanels.Of(reconstructions[i], images[i])));
        if (Examples.Read(folder, Examples.Rows) is { } down && Examples.Read(folder, Examples.Columns) is { } right)
        {
            rows.Add(("deformation", i => new WarpedGrid(down[i], right[i]) { Every = ResidualPanels.GridStep }));
        }

        new ImageGrid
        {
            Panels = [.. rows.SelectMany(row => Enumerable.Range(0, images.Count).Select(row.Panel))],
            Columns = images.Count,
            PanelSize = 128,
            ColumnTitles = images.Names,
            RowTitles = [.. rows.Select(row => row.Title)],
            Title = $"Inputs, reconstructions and residuals from 0 (black) to 0.5 (yellow). {settings.Title}",
        }.Draw().Save(Path.Combine(run.Output, "montage"));
    }

    private sealed record Settings(string Title);

    private sealed record Inputs(Step Scores);
}

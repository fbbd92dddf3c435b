using Residua.Data;
using Residua.Figures;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.Morphaeus;

/// <summary>One image of each set and what every model makes of it: reconstruction, and residual below.</summary>
internal static class ComparisonMontage
{
    /// <summary>The step that draws it.</summary>
    /// <param name="title">Of the experiment.</param>
    /// <param name="models">The steps with the images, of the same sets.</param>
    public static Step Of(string title, IReadOnlyList<ComparedModel> models) => Step.Create(
        Stage.Plot, "comparison-montage", new Settings(title, [.. models.Select(model => model.Name)]), new Inputs(models), Draw);

    private static void Draw(Settings settings, Inputs inputs, StepRun run)
    {
        var images = Read(inputs.Models[0], Examples.Input, run);
        SliceStack[] reconstructions = [.. inputs.Models.Select(model => Read(model, Examples.Reconstruction, run))];
        int[] shown = [.. Enumerable.Range(0, images.Count).DistinctBy(images.NameOf)];
        new ImageGrid
        {
            Panels = [.. shown.SelectMany(i => Reconstructions(i).Concat(Residuals(i)))],
            Columns = inputs.Models.Count + 1,
            PanelSize = 112,
            ColumnTitles = ["input", .. settings.Names],
            RowTitles = [.. shown.SelectMany(i => new[] { images.NameOf(i), "residual" })],
            Title = $"What every model makes of the same images; residuals from 0 (black) to 0.5 (yellow). {settings.Title}",
        }.Draw().Save(Path.Combine(run.Output, "montage"));

        IEnumerable<GridPanel> Reconstructions(int i) =>
            reconstructions.Select(stack => new Panel(stack[i])).Prepend(new(images[i]));

        IEnumerable<GridPanel> Residuals(int i) =>
            reconstructions.Prepend(images).Select(stack => ResidualPanels.Of(stack[i], images[i]));
    }

    private static SliceStack Read(ComparedModel model, string part, StepRun run) =>
        Examples.Read(run.FolderOf(model.Scores), part)!;

    private sealed record Settings(string Title, IReadOnlyList<string> Names);

    private sealed record Inputs(IReadOnlyList<ComparedModel> Models);
}

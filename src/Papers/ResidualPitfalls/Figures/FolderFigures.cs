using Residua.Data;
using Residua.Figures;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Where a model is blind: its AP curve beside that of the nearest blur, and the intensities of the images.</summary>
internal static class FolderFigures
{
    /// <summary>AP over intensity of the model and of the blur that is nearest to it, means over the replicates.</summary>
    public static Step Curve(string title, IReadOnlyList<Step> scores) =>
        Step.Create(Stage.Plot, "folder-curve", new Settings(title), new Inputs(scores), DrawCurve);

    /// <summary>Foreground intensities of the scored slices, with those marked at which disks are not found.</summary>
    public static Step Histogram(string title, Step score) =>
        Step.Create(Stage.Plot, "folder-histogram", new Settings(title), new Inputs([score]), DrawHistogram);

    private static void DrawCurve(Settings settings, Inputs inputs, StepRun run)
    {
        var tables = inputs.Scores.Select(score => NumericTable.Read(run.PathOf(score, Tables.Precision))).ToList();
        var nearest = inputs.Scores.Select(score => Nearest(score, run)).ToList();
        var intensities = tables[0].Column("intensity");
        ReplicatedCurve[] curves =
        [
            new(FolderScoreStep.ModelColumn, "model", intensities,
                [.. tables.Select(table => table.Column(FolderScoreStep.ModelColumn))]),
            new("nearest blur", $"Gaussian blur σ={NearestValue.Of(nearest.Select(blur => blur.Sigma))}", intensities,
                [.. nearest.Select(blur => blur.Ap)]) { Dashed = true },
        ];
        ReplicatedCurve.Write(Path.Combine(run.Output, "curve-mean.csv"), "intensity", curves);
        new Curves
        {
            Lines = [.. curves.Select(curve => curve.Draw())],
            XLabel = "intensity",
            YLabel = "AP",
            Title = $"AP by intensity of the model and of the nearest blur. {settings.Title}",
        }.Draw().Save(Path.Combine(run.Output, "curve"));
    }

    private static (double Sigma, double[] Ap) Nearest(Step score, StepRun run)
    {
        var sigma = NumericTable.Read(run.PathOf(score, FolderScoreStep.NearestFile)).Column("sigma")[0];
        var grid = NumericGrid.Read(run.PathOf(score, FolderScoreStep.BlursFile));
        var column = Array.IndexOf(grid.ColumnAxis, sigma);
        return (sigma, [.. grid.RowAxis.Select((_, row) => grid.Values[row, column])]);
    }

    private static void DrawHistogram(Settings settings, Inputs inputs, StepRun run)
    {
        var table = NumericTable.Read(run.PathOf(inputs.Scores[0], DiskScoreStep.HistogramFile));
        var blind = NumericTable.Read(run.PathOf(inputs.Scores[0], FolderScoreStep.BlindSpotFile));
        double[] edges = [.. table.Column("edge_low"), table.Column("edge_high")[^1]];
        new Histogram
        {
            Bins = new(edges, table.Column("count")),
            BinsLabel = "inputs",
            Shaded = [.. blind.Column("from").Zip(blind.Column("to"))],
            ShadedLabel = "AP < 0.5",
            XLimits = (Math.Min(0, edges[0]), Math.Max(1, edges[^1])),
            Title = $"Foreground intensities of the scored slices, and those of disks that are not found. {settings.Title}",
        }.Draw().Save(Path.Combine(run.Output, "histogram"));
    }

    private sealed record Inputs(IReadOnlyList<Step> Scores);

    private sealed record Settings(string Title);
}

using Residua.Data;
using Residua.Figures;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>The figures of Experiment 1, of the mean over its replicates.</summary>
internal static class DiskFigures
{
    /// <summary>AP over sigma and intensity, as colours; of several replicates with the table of their mean.</summary>
    public static Step HeatMap(string title, IReadOnlyList<Step> scores) =>
        Step.Create(Stage.Plot, "heat-map", new Settings(title), new Inputs(scores), DrawHeatMap);

    /// <summary>AP over sigma and intensity, as a surface.</summary>
    public static Step Landscape(string title, IReadOnlyList<Step> scores) =>
        Step.Create(Stage.Plot, "landscape", new Settings(title), new Inputs(scores), DrawLandscape);

    /// <summary>Foreground intensities of the scored slices, which all replicates share.</summary>
    public static Step Histogram(string title, Step score) =>
        Step.Create(Stage.Plot, "histogram", new Settings(title), new Inputs([score]), DrawHistogram);

    private static void DrawHeatMap(Settings settings, Inputs inputs, StepRun run)
    {
        var grid = Mean(inputs, run);
        if (inputs.Scores.Count > 1)
        {
            grid.Write(Path.Combine(run.Output, "heat-map-mean.csv"));
        }

        new HeatMap { Values = grid.Values, Columns = grid.ColumnAxis, Rows = grid.RowAxis, Title = Sentence(settings) }
            .Draw().Save(Path.Combine(run.Output, "heat-map"));
    }

    private static void DrawLandscape(Settings settings, Inputs inputs, StepRun run)
    {
        var grid = Mean(inputs, run);
        new Landscape { Values = grid.Values, Columns = grid.ColumnAxis, Rows = grid.RowAxis, Title = Sentence(settings) }
            .Draw().Save(Path.Combine(run.Output, "landscape"));
    }

    private static void DrawHistogram(Settings settings, Inputs inputs, StepRun run)
    {
        var table = NumericTable.Read(run.PathOf(inputs.Scores[0], DiskScoreStep.HistogramFile));
        var edges = table.Column("edge_low").Append(table.Column("edge_high")[^1]);
        new Histogram
        {
            Bins = new([.. edges], table.Column("count")),
            XLimits = (0, 1),
            Title = $"Foreground intensities of the scored slices. {settings.Title}",
        }.Draw().Save(Path.Combine(run.Output, "histogram"));
    }

    private static NumericGrid Mean(Inputs inputs, StepRun run) =>
        ReplicatedGrid.Mean([.. inputs.Scores.Select(score => NumericGrid.Read(run.PathOf(score, Tables.Precision)))]);

    private static string Sentence(Settings settings) => $"AP by blur and intensity. {settings.Title}";

    private sealed record Inputs(IReadOnlyList<Step> Scores);

    private sealed record Settings(string Title);
}

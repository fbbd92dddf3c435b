using Residua.Data;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Draws the figures of an experiment: one step each, so that a new figure leaves the others alone.</summary>
internal static class PlotSteps
{
    /// <summary>The steps for the figures that <paramref name="experiment"/> lists.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="slices">The step with its slices.</param>
    /// <param name="score">The step with its tables.</param>
    /// <param name="scoreOf">The score step of another experiment, by name.</param>
    public static IEnumerable<Step> Of(PitfallsExperiment experiment, Step slices, Step score, Func<string, Step> scoreOf) =>
        experiment.Figures.Distinct().Select(figure => figure switch
        {
            FigureKind.HeatMap => Step.Create(Stage.Plot, "heat-map", 1, new Settings(experiment.Title), [score], HeatMap),
            FigureKind.Landscape => Step.Create(Stage.Plot, "landscape", 1, new Settings(experiment.Title), [score], Landscape),
            FigureKind.Histogram => Step.Create(Stage.Plot, "histogram", 1, new Settings(experiment.Title), [score], Histogram),
            FigureKind.Curve => Step.Create(Stage.Plot, "curve", 1, new Settings(experiment.Title), [score], Curve),
            FigureKind.Montage => MontageFigure.Step(experiment, slices),
            FigureKind.Matching => MatchingFigure.Step(experiment, score, scoreOf),
            _ => throw new ArgumentOutOfRangeException(nameof(experiment), figure, "unknown figure"),
        });

    private static void HeatMap(Settings settings, StepRun run)
    {
        var grid = NumericGrid.Read(Path.Combine(run.Inputs[0], ScoreStep.PrecisionFile));
        new Figures.HeatMap { Values = grid.Values, Columns = grid.ColumnAxis, Rows = grid.RowAxis, Title = $"AP by blur and intensity. {settings.Title}" }
            .Draw().Save(Path.Combine(run.Output, "heat-map"));
    }

    private static void Landscape(Settings settings, StepRun run)
    {
        var grid = NumericGrid.Read(Path.Combine(run.Inputs[0], ScoreStep.PrecisionFile));
        new Figures.Landscape { Values = grid.Values, Columns = grid.ColumnAxis, Rows = grid.RowAxis, Title = $"AP by blur and intensity. {settings.Title}" }
            .Draw().Save(Path.Combine(run.Output, "landscape"));
    }

    private static void Histogram(Settings settings, StepRun run)
    {
        var table = NumericTable.Read(Path.Combine(run.Inputs[0], ScoreStep.HistogramFile));
        var edges = table.Column("edge_low").Append(table.Column("edge_high")[^1]);
        new Figures.Histogram
        {
            Bins = new([.. edges], table.Column("count")),
            XLimits = (0, 1),
            Title = $"Foreground intensities of the scored slices. {settings.Title}",
        }.Draw().Save(Path.Combine(run.Output, "histogram"));
    }

    private static void Curve(Settings settings, StepRun run)
    {
        var table = NumericTable.Read(Path.Combine(run.Inputs[0], ScoreStep.PrecisionFile));
        new Figures.Curves
        {
            Lines = [new("", table.Column("sigma"), table.Column(ScoreStep.PrecisionColumn))],
            XLabel = "blur",
            YLabel = "ap",
            Legend = Figures.LegendCorner.None,
            Title = $"AP by blur. {settings.Title}",
        }.Draw().Save(Path.Combine(run.Output, "curve"));
    }

    private sealed record Settings(string Title);
}

using Residua.Pipeline.Contracts;
using Residua.Data;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Draws the figures of an experiment: one step each, so that a new figure leaves the others alone.</summary>
internal static class PlotSteps
{
    /// <summary>The steps for the figures that <paramref name="experiment"/> lists.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="steps">Finds the steps that the figures need.</param>
    public static IEnumerable<Step> Of(PitfallsExperiment experiment, ExperimentSteps steps)
    {
        return experiment.Figures.Distinct().Select(figure => figure switch
        {
            FigureKind.HeatMap => OfScore("heat-map", HeatMap),
            FigureKind.Landscape => OfScore("landscape", Landscape),
            FigureKind.Histogram => OfScore("histogram", Histogram),
            FigureKind.Curve when experiment.Reconstruction.Model is null => OfScore("curve", Curve),
            FigureKind.Curve => OfScore("model-curve", ModelCurve),
            FigureKind.Montage when experiment.Model is null => MontageFigure.Of(experiment, steps.Slices(experiment).Slices),
            FigureKind.Montage => TrainingMontage.Of(experiment, steps),
            FigureKind.Matching => MatchingFigure.Of(experiment, steps),
            FigureKind.Training => TrainingFigure.Of(experiment, steps),
            FigureKind.NormalCurves => ModelCurvesFigure.Of(experiment, ReconstructionInput.Normal, steps),
            FigureKind.AnomalousCurves => ModelCurvesFigure.Of(experiment, ReconstructionInput.Anomalous, steps),
            FigureKind.Scatter => ScatterFigure.Of(experiment, steps),
            _ => throw new ArgumentOutOfRangeException(nameof(experiment), figure, "unknown figure"),
        });

        Step OfScore(string kind, Action<Settings, Inputs, StepRun> draw) =>
            Step.Create(Stage.Plot, kind, new Settings(experiment.Title), new Inputs(steps.Score(experiment)), draw);
    }

    private static void HeatMap(Settings settings, Inputs inputs, StepRun run)
    {
        var grid = NumericGrid.Read(run.PathOf(inputs.Score, ScoreStep.PrecisionFile));
        new Figures.HeatMap { Values = grid.Values, Columns = grid.ColumnAxis, Rows = grid.RowAxis, Title = $"AP by blur and intensity. {settings.Title}" }
            .Draw().Save(Path.Combine(run.Output, "heat-map"));
    }

    private static void Landscape(Settings settings, Inputs inputs, StepRun run)
    {
        var grid = NumericGrid.Read(run.PathOf(inputs.Score, ScoreStep.PrecisionFile));
        new Figures.Landscape { Values = grid.Values, Columns = grid.ColumnAxis, Rows = grid.RowAxis, Title = $"AP by blur and intensity. {settings.Title}" }
            .Draw().Save(Path.Combine(run.Output, "landscape"));
    }

    private static void Histogram(Settings settings, Inputs inputs, StepRun run)
    {
        var table = NumericTable.Read(run.PathOf(inputs.Score, ScoreStep.HistogramFile));
        var edges = table.Column("edge_low").Append(table.Column("edge_high")[^1]);
        new Figures.Histogram
        {
            Bins = new([.. edges], table.Column("count")),
            XLimits = (0, 1),
            Title = $"Foreground intensities of the scored slices. {settings.Title}",
        }.Draw().Save(Path.Combine(run.Output, "histogram"));
    }

    private static void Curve(Settings settings, Inputs inputs, StepRun run)
    {
        var table = NumericTable.Read(run.PathOf(inputs.Score, ScoreStep.PrecisionFile));
        new Figures.Curves
        {
            Lines = [new("", table.Column("sigma"), table.Column(ScoreStep.PrecisionColumn))],
            XLabel = "blur",
            YLabel = "ap",
            Legend = Figures.LegendCorner.None,
            Title = $"AP by blur. {settings.Title}",
        }.Draw().Save(Path.Combine(run.Output, "curve"));
    }

    private static void ModelCurve(Settings settings, Inputs inputs, StepRun run)
    {
        var table = NumericTable.Read(run.PathOf(inputs.Score, ScoreStep.PrecisionFile));
        new Figures.Curves
        {
            // Dashed, because the two may coincide.
            Lines = [.. table.Columns.Skip(1).Select((mode, i) => new Figures.Curve(ModelScoreStep.Words(mode), table.Column("intensity"), table.Column(mode)) { Dashed = i > 0 })],
            XLabel = "intensity",
            YLabel = "ap",
            Title = $"AP by intensity. {settings.Title}",
        }.Draw().Save(Path.Combine(run.Output, "curve"));
    }

    private sealed record Inputs(Step Score);

    private sealed record Settings(string Title);
}

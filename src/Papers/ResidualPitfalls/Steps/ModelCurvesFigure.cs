using Residua.Pipeline.Contracts;
using Residua.Data;
using Residua.Figures;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>
/// Figures 1 (a) and 3 (a): AP over intensity of several models that are given the normal or the anomalous slice; in the
/// first also the blurs of Experiment 1 that come nearest to some of them. One picture for each mode of the networks.
/// </summary>
internal static class ModelCurvesFigure
{
    /// <summary>The step that draws the models of <paramref name="experiment"/>, scored on its slices with its anomalies.</summary>
    public static Step Of(PitfallsExperiment experiment, ReconstructionInput input, ExperimentSteps steps)
    {
        var comparison = experiment.Comparison;
        var scores = comparison.Curves.Select(name => steps.Score(experiment.With(name, input)));
        var isNormal = input == ReconstructionInput.Normal;
        return Step.Create(
            Stage.Plot, isNormal ? "normal-curves" : "anomalous-curves",
            new Settings(
                experiment.Title, isNormal, experiment.Reconstruction.Modes,
                [.. comparison.Curves.Select(name => new Model(name, ModelName.Of(steps.Trained(name).Model!), comparison.Matched.Contains(name)))]),
            // The blur has no model: the step of Experiment 1, on these slices.
            new Inputs([.. scores], isNormal ? steps.Score(experiment) : null), Draw);
    }

    private static void Draw(Settings settings, Inputs inputs, StepRun run)
    {
        foreach (var mode in settings.Modes)
        {
            Draw(settings, mode, inputs, run);
        }
    }

    private static void Draw(Settings settings, NetworkMode mode, Inputs inputs, StepRun run)
    {
        var tables = inputs.Models.Select(score => NumericTable.Read(run.PathOf(score, ScoreStep.PrecisionFile))).ToList();
        var intensities = tables[0].Column("intensity");
        var curves = settings.Models.Zip(tables, (model, table) => (Model: model, Ap: table.Column(ModelScoreStep.Column(mode)))).ToList();
        List<(string Column, Curve Curve)> lines =
            [.. curves.Select(curve => (curve.Model.Name, new Curve(curve.Model.Label, intensities, curve.Ap)))];
        if (inputs.Blurs is { } blurs)
        {
            var grid = NumericGrid.Read(run.PathOf(blurs, ScoreStep.PrecisionFile));
            var matches = curves.Where(curve => curve.Model.IsMatched)
                .Select(curve => (curve.Model, Distances: CurveMatching.ToColumns(grid, intensities, curve.Ap))).ToList();
            lines.AddRange(matches.Select(match => ($"blur nearest to {match.Model.Name}", Blur(grid, CurveMatching.Nearest(match.Distances)))));
            WriteMatches(grid, matches, Path.Combine(run.Output, $"matching{Suffix(mode)}.csv"));
        }

        var name = $"{(settings.IsNormal ? "normal" : "anomalous")}-curves{Suffix(mode)}";
        new NumericTable(
            ["intensity", .. lines.Select(line => line.Column)],
            [.. intensities.Select((intensity, i) => (double[])[intensity, .. lines.Select(line => line.Curve.Y[i])])])
            .Write(Path.Combine(run.Output, $"{name}.csv"));
        new Curves
        {
            Lines = [.. lines.Select(line => line.Curve)],
            XLabel = "intensity",
            YLabel = "AP",
            Title = $"AP by intensity of the models, given the {(settings.IsNormal ? "normal" : "anomalous")} slice, in {Words(mode)}. {settings.Title}",
        }.Draw().Save(Path.Combine(run.Output, name));
    }

    private static Curve Blur(NumericGrid grid, int column) => new(
        FormattableString.Invariant($"Gaussian blur σ={grid.ColumnAxis[column]:0.00}"), grid.RowAxis,
        [.. grid.RowAxis.Select((_, row) => grid.Values[row, column])])
    { Dashed = true };

    private static void WriteMatches(NumericGrid grid, List<(Model Model, double[] Distances)> matches, string path) => new NumericTable(
        ["sigma", .. matches.Select(match => match.Model.Name)],
        [.. grid.ColumnAxis.Select((sigma, column) => (double[])[sigma, .. matches.Select(match => match.Distances[column])])])
        .Write(path);

    private static string Suffix(NetworkMode mode) => mode == NetworkMode.Evaluation ? "" : "-training-mode";

    private static string Words(NetworkMode mode) => mode == NetworkMode.Evaluation ? "evaluation mode" : "training mode, as the original leaves them";

    private sealed record Inputs(IReadOnlyList<Step> Models, Step? Blurs);

    private sealed record Settings(string Title, bool IsNormal, IReadOnlyList<NetworkMode> Modes, IReadOnlyList<Model> Models);

    private sealed record Model(string Name, string Label, bool IsMatched);
}

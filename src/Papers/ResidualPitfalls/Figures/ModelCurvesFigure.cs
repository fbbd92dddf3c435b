using Residua.Data;
using Residua.Figures;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>
/// Figures 1 (a) and 3 (a): AP over intensity of several models that are given the normal or the anomalous slice; in the
/// first also the blurs of Experiment 1 that come nearest to some of them. One picture for each mode of the networks.
/// </summary>
internal static class ModelCurvesFigure
{
    /// <summary>The step that draws it.</summary>
    /// <param name="experiment">The comparison.</param>
    /// <param name="input">What the models are given.</param>
    /// <param name="label">What a model is called in the legend.</param>
    /// <param name="tables">The steps with the tables, one for each replicate; see <see cref="ModelCurvesTable"/>.</param>
    public static Step Of(
        ComparisonExperiment experiment, ReconstructionInput input, Func<string, string> label, IReadOnlyList<Step> tables)
    {
        var comparison = experiment.Comparison;
        return Step.Create(
            Stage.Plot, ModelCurvesTable.Name(input),
            new Settings(
                experiment.Title, input, experiment.Reconstruction.Modes,
                [.. comparison.Curves.Select(name => new Model(name, label(name)))],
                input == ReconstructionInput.Normal ? comparison.Matched : []),
            new Inputs(tables), Draw);
    }

    private static void Draw(Settings settings, Inputs inputs, StepRun run)
    {
        foreach (var mode in settings.Modes)
        {
            var name = $"{ModelCurvesTable.Name(settings.Input)}{Tables.Suffix(mode)}";
            var tables = inputs.Tables.Select(table => NumericTable.Read(run.PathOf(table, $"{name}.csv"))).ToList();
            List<ReplicatedCurve> curves = [.. settings.Models.Select(model => Curve(model.Name, model.Label, tables))];
            if (settings.Matched.Count > 0)
            {
                var matches = inputs.Tables
                    .Select(table => NumericTable.Read(run.PathOf(table, $"matching{Tables.Suffix(mode)}.csv"))).ToList();
                curves.AddRange(settings.Matched.Select(model => Blur(model, Nearest(matches, model), tables)));
            }

            ReplicatedCurve.Write(Path.Combine(run.Output, $"{name}-mean.csv"), "intensity", curves);
            new Curves
            {
                Lines = [.. curves.Select(curve => curve.Draw())],
                XLabel = "intensity",
                YLabel = "AP",
                Title = $"AP by intensity of the models, given the {Words(settings.Input)} slice, in {Words(mode)}. "
                    + settings.Title,
            }.Draw().Save(Path.Combine(run.Output, name));
        }
    }

    private static ReplicatedCurve Curve(string column, string label, List<NumericTable> tables) =>
        new(column, label, tables[0].Column("intensity"), [.. tables.Select(table => table.Column(column))]);

    private static ReplicatedCurve Blur(string model, string sigma, List<NumericTable> tables) =>
        Curve(ModelCurvesTable.BlurColumn(model), $"Gaussian blur σ={sigma}", tables) with { Dashed = true };

    private static string Nearest(List<NumericTable> matches, string model) => NearestValue.Of(
        matches.Select(match => match.Column("sigma")[CurveMatching.Nearest(match.Column(model))]));

    private static string Words(ReconstructionInput input) => input == ReconstructionInput.Normal ? "normal" : "anomalous";

    private static string Words(NetworkMode mode) =>
        mode == NetworkMode.Evaluation ? "evaluation mode" : "training mode, as the original leaves them";

    private sealed record Inputs(IReadOnlyList<Step> Tables);

    private sealed record Settings(
        string Title, ReconstructionInput Input, IReadOnlyList<NetworkMode> Modes, IReadOnlyList<Model> Models,
        IReadOnlyList<string> Matched);

    private sealed record Model(string Name, string Label);
}

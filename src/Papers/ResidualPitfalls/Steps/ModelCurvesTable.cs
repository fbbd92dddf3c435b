using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>
/// AP over intensity of several models that are given the normal or the anomalous slice (Figures 1 (a) and 3 (a)); with the
/// normal one also the blurs of Experiment 1 that come nearest to some of them. A table for each mode of the networks.
/// </summary>
internal static class ModelCurvesTable
{
    /// <summary>The step that computes the tables.</summary>
    /// <param name="experiment">The comparison.</param>
    /// <param name="input">What the models are given.</param>
    /// <param name="models">Tables of the models of the comparison's curves, in their order.</param>
    /// <param name="blurs">Tables of Experiment 1; null where no blur is compared.</param>
    public static Step Of(ComparisonExperiment experiment, ReconstructionInput input, IReadOnlyList<Step> models, Step? blurs)
    {
        var comparison = experiment.Comparison;
        return Step.Create(
            Stage.Score, Name(input),
            new Settings(
                Name(input), experiment.Reconstruction.Modes, comparison.Curves, blurs is null ? [] : comparison.Matched),
            new Inputs(models, blurs), Compute);
    }

    /// <summary>Name of the tables and figures, without what a mode adds to it.</summary>
    public static string Name(ReconstructionInput input) =>
        input == ReconstructionInput.Normal ? "normal-curves" : "anomalous-curves";

    /// <summary>Name of the column with the blur that is nearest to a model.</summary>
    public static string BlurColumn(string model) => $"blur nearest to {model}";

    private static void Compute(Settings settings, Inputs inputs, StepRun run)
    {
        var tables = inputs.Models.Select(score => NumericTable.Read(run.PathOf(score, Tables.Precision))).ToList();
        var intensities = tables[0].Column("intensity");
        foreach (var mode in settings.Modes)
        {
            List<(string Name, double[] Ap)> curves =
                [.. settings.Models.Zip(tables, (model, table) => (model, table.Column(Tables.Column(mode))))];
            if (inputs.Blurs is { } blurs)
            {
                var grid = NumericGrid.Read(run.PathOf(blurs, Tables.Precision));
                var matches = curves.Where(curve => settings.Matched.Contains(curve.Name))
                    .Select(own => (own.Name, Distances: CurveMatching.ToColumns(grid, intensities, own.Ap, "anomaly.intensity")))
                    .ToList();
                Write("matching", "sigma", grid.ColumnAxis, matches);
                curves.AddRange(
                    matches.Select(match => (BlurColumn(match.Name), Column(grid, CurveMatching.Nearest(match.Distances)))));
            }

            Write(settings.Name, "intensity", intensities, curves);

            void Write(string name, string axis, double[] positions, List<(string Name, double[] Values)> columns) =>
                new NumericTable(
                    [axis, .. columns.Select(column => column.Name)],
                    [.. positions.Select((position, i) => (double[])[position, .. columns.Select(column => column.Values[i])])])
                    .Write(Path.Combine(run.Output, $"{name}{Tables.Suffix(mode)}.csv"));
        }
    }

    private static double[] Column(NumericGrid grid, int column) =>
        [.. grid.RowAxis.Select((_, row) => grid.Values[row, column])];

    private sealed record Inputs(IReadOnlyList<Step> Models, Step? Blurs);

    private sealed record Settings(
        string Name, IReadOnlyList<NetworkMode> Modes, IReadOnlyList<string> Models, IReadOnlyList<string> Matched);
}

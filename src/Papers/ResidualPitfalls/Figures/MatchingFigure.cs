using System.Text.Json;
using Residua.Data;
using Residua.Figures;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>
/// Figure 2: AP over sigma of every texture, and the disk intensity whose curve is nearest to this experiment's.
/// </summary>
internal static class MatchingFigure
{
    /// <summary>The step that draws it.</summary>
    /// <param name="experiment">The texture.</param>
    /// <param name="replicates">Its tables and those that it is compared with, for each replicate.</param>
    public static Step Of(TextureExperiment experiment, IReadOnlyList<MatchingInputs> replicates) => Step.Create(
        Stage.Plot, "matching", new Settings(experiment.Title, experiment.Anomaly.Kind, experiment.Matching!.With),
        new Inputs([.. replicates.Select(replicate => new Replicate(MatchingTable.Of(replicate), replicate))]), Draw);

    private static void Draw(Settings settings, Inputs inputs, StepRun run)
    {
        var first = inputs.Replicates[0].Read;
        string[] names = [Words(settings.Kind), .. settings.With.Select(name => Words(name))];
        List<ReplicatedCurve> curves =
            [.. names.Select((name, k) => Texture(name, [.. inputs.Replicates.Select(own => Of(own.Read, k))], run))];
        var sigmas = curves[0].X;
        var nearest = inputs.Replicates.Select(own => Nearest(own, run)).ToList();
        var label = $"Experiment 1: intensity {NearestValue.Of(nearest.Select(disk => disk.Intensity))}";
        curves.Add(new("nearest disk", label, sigmas, [.. nearest.Select(disk => disk.Ap)]) { Dashed = true });
        ReplicatedCurve.Write(Path.Combine(run.Output, "matching-mean.csv"), "sigma", curves);
        new Curves
        {
            Lines = [.. curves.Select(curve => curve.Draw())],
            XLabel = "σ",
            YLabel = "AP",
            Reference = 0.25,
            Legend = LegendCorner.UpperRight,
            Title = $"AP by blur of the textures, and the nearest disk of Experiment 1. {settings.Title}",
        }.Draw().Save(Path.Combine(run.Output, "matching"));

        static Step Of(MatchingInputs tables, int k) => k == 0 ? tables.Own : tables.Others[k - 1];
    }

    private static ReplicatedCurve Texture(string name, IReadOnlyList<Step> scores, StepRun run)
    {
        var tables = scores.Select(score => NumericTable.Read(run.PathOf(score, Tables.Precision))).ToList();
        return new(name, name, tables[0].Column("sigma"), [.. tables.Select(table => table.Column(Tables.PrecisionColumn))]);
    }

    private static (double Intensity, double[] Ap) Nearest(Replicate replicate, StepRun run)
    {
        var distances = NumericTable.Read(run.PathOf(replicate.Distances, Tables.Matching)).Column("distance");
        var grid = NumericGrid.Read(run.PathOf(replicate.Read.Disks, Tables.Precision));
        var row = CurveMatching.Nearest(distances);
        return (grid.RowAxis[row], [.. grid.ColumnAxis.Select((_, column) => grid.Values[row, column])]);
    }

    private static string Words(TextureKind kind) => Words(JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString()));

    private static string Words(string name) => name.Replace("experiment-2-", "", StringComparison.Ordinal).Replace('-', ' ');

    private sealed record Inputs(IReadOnlyList<Replicate> Replicates);

    private sealed record Replicate(Step Distances, MatchingInputs Read);

    private sealed record Settings(string Title, TextureKind Kind, IReadOnlyList<string> With);
}

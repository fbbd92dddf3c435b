using Residua.Data;
using Residua.Figures;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>AP over one axis: of Experiment 2 over sigma, of Experiment 3 over intensity.</summary>
internal static class CurveFigures
{
    /// <summary>AP over sigma of a texture's replicates.</summary>
    public static Step OfTexture(string title, IReadOnlyList<Step> scores) =>
        Step.Create(Stage.Plot, "curve", new Settings(title), new Inputs(scores), DrawTexture);

    /// <summary>AP over intensity of a model's replicates, a line for each mode of the network.</summary>
    public static Step OfModel(string title, IReadOnlyList<Step> scores) =>
        Step.Create(Stage.Plot, "model-curve", new Settings(title), new Inputs(scores), DrawModel);

    private static void DrawTexture(Settings settings, Inputs inputs, StepRun run)
    {
        var tables = Read(inputs, run);
        ReplicatedCurve curve = new(
            Tables.PrecisionColumn, "", tables[0].Column("sigma"),
            [.. tables.Select(table => table.Column(Tables.PrecisionColumn))]);
        ReplicatedCurve.Write(Path.Combine(run.Output, "curve-mean.csv"), "sigma", [curve]);
        new Curves
        {
            Lines = [curve.Draw()],
            XLabel = "blur",
            YLabel = "ap",
            Legend = LegendCorner.None,
            Title = $"AP by blur. {settings.Title}",
        }.Draw().Save(Path.Combine(run.Output, "curve"));
    }

    private static void DrawModel(Settings settings, Inputs inputs, StepRun run)
    {
        var tables = Read(inputs, run);
        var intensities = tables[0].Column("intensity");
        // Dashed, because the two may coincide.
        List<ReplicatedCurve> curves = [.. tables[0].Columns.Skip(1).Select((mode, i) => new ReplicatedCurve(
            mode, Words(mode), intensities, [.. tables.Select(table => table.Column(mode))]) { Dashed = i > 0 })];
        ReplicatedCurve.Write(Path.Combine(run.Output, "curve-mean.csv"), "intensity", curves);
        new Curves
        {
            Lines = [.. curves.Select(curve => curve.Draw())],
            XLabel = "intensity",
            YLabel = "ap",
            Title = $"AP by intensity. {settings.Title}",
        }.Draw().Save(Path.Combine(run.Output, "curve"));
    }

    private static List<NumericTable> Read(Inputs inputs, StepRun run) =>
        [.. inputs.Scores.Select(score => NumericTable.Read(run.PathOf(score, Tables.Precision)))];

    private static string Words(string column) =>
        column == Tables.Column(NetworkMode.Evaluation) ? "evaluation mode" : "training mode";

    private sealed record Inputs(IReadOnlyList<Step> Scores);

    private sealed record Settings(string Title);
}

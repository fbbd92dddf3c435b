using Residua.Data;
using Residua.Figures;
using Residua.Papers.SsimEnsemble.Scoring;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.SsimEnsemble;

/// <summary>One set of a comparison, and the steps with its scores, one for each replicate.</summary>
internal sealed record ComparedSet(string Name, IReadOnlyList<Step> Scores);

/// <summary>AP over sigma of several sets, each with the ensemble as a dashed level line of its colour.</summary>
internal static class SensitivityFigure
{
    private const string Quantity = "average_precision";

    /// <summary>The step that draws it.</summary>
    public static Step Of(string title, IReadOnlyList<ComparedSet> sets) => Step.Create(
        Stage.Plot, "sensitivity", new Settings(title, [.. sets.Select(set => set.Name)]), new Inputs(sets), Draw);

    private static void Draw(Settings settings, Inputs inputs, StepRun run)
    {
        ReplicatedCurve[] curves =
            [.. settings.Names.Zip(inputs.Sets).SelectMany((set, i) => Curves(set.First, set.Second, i, run))];
        new Curves
        {
            Lines = [.. curves.Select(curve => curve.Draw())],
            XLabel = "σ of the window",
            YLimits = null,
            Legend = LegendCorner.UpperRight,
            Title = $"AP by sigma of the SSIM window; dashed: the ensemble of all. {settings.Title}",
        }.Draw().Save(Path.Combine(run.Output, "sensitivity"));
    }

    private static IEnumerable<ReplicatedCurve> Curves(string name, ComparedSet set, int colour, StepRun run)
    {
        TextTable[] tables = [.. set.Scores.Select(step => TextTable.Read(run.PathOf(step, ScoreTables.Scores)))];
        yield return ScoreCurves.OverSigma(name, name, Quantity, tables) with { Colour = colour };
        yield return ScoreCurves.Level($"{name}-ensemble", "", AnomalyScore.Ensemble, Quantity, tables) with { Colour = colour };
    }

    private sealed record Settings(string Title, IReadOnlyList<string> Names);

    private sealed record Inputs(IReadOnlyList<ComparedSet> Sets);
}

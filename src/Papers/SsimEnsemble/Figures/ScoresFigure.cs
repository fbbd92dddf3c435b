using Residua.Data;
using Residua.Figures;
using Residua.Papers.SsimEnsemble.Scoring;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.SsimEnsemble;

/// <summary>Dice and AP of one set over sigma; the ensemble and l1, which have no sigma, as level lines.</summary>
internal static class ScoresFigure
{
    /// <summary>The step that draws them.</summary>
    /// <param name="title">Of the experiment.</param>
    /// <param name="scores">The steps with the tables, one for each replicate.</param>
    public static Step Of(string title, IReadOnlyList<Step> scores) =>
        Step.Create(Stage.Plot, "scores", new Settings(title), new Inputs(scores), Draw);

    private static void Draw(Settings settings, Inputs inputs, StepRun run)
    {
        TextTable[] tables = [.. inputs.Scores.Select(step => TextTable.Read(run.PathOf(step, ScoreTables.Scores)))];
        foreach (var (quantity, label) in new[] { ("dice", "Dice"), ("average_precision", "AP") })
        {
            ReplicatedCurve[] curves =
            [
                ScoreCurves.OverSigma("single", "SSIM, one σ", quantity, tables),
                ScoreCurves.Level("ensemble", "SSIM, ensemble", AnomalyScore.Ensemble, quantity, tables),
                ScoreCurves.Level("l1", "l1", AnomalyScore.L1, quantity, tables),
            ];
            var name = $"{quantity.Replace('_', '-')}-by-sigma";
            ReplicatedCurve.Write(Path.Combine(run.Output, $"{name}-mean.csv"), "sigma", curves);
            new Curves
            {
                Lines = [.. curves.Select(curve => curve.Draw())],
                XLabel = "σ of the window",
                YLabel = label,
                YLimits = null,
                Title = $"{label} by sigma of the SSIM window. {settings.Title}",
            }.Draw().Save(Path.Combine(run.Output, name));
        }
    }

    private sealed record Settings(string Title);

    private sealed record Inputs(IReadOnlyList<Step> Scores);
}

using Residua.Data;
using Residua.Figures;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.Morphaeus;

/// <summary>ROC curves and precision over recall, one curve for each pathology.</summary>
internal static class DetectionFigure
{
    /// <summary>The step that draws them.</summary>
    /// <param name="title">Of the experiment.</param>
    /// <param name="scores">The step with the tables.</param>
    public static Step Of(string title, Step scores) =>
        Step.Create(Stage.Plot, "detection", new Settings(title), new Inputs(scores), Draw);

    private static void Draw(Settings settings, Inputs inputs, StepRun run)
    {
        var sets = TextTable.Read(run.PathOf(inputs.Scores, ScoreTables.Sets));
        var roc = DetectionCurves.Roc(Lines(ScoreTables.Roc, "fpr", "tpr", "auroc"));
        (roc with { Title = $"ROC curves. {settings.Title}" }).Draw().Save(Path.Combine(run.Output, "roc"));
        var precision = DetectionCurves.PrecisionRecall(
            Lines(ScoreTables.PrecisionRecall, "recall", "precision", "average_precision"));
        (precision with { Title = $"Precision over recall. {settings.Title}" }).Draw()
            .Save(Path.Combine(run.Output, "precision-recall"));

        Curve[] Lines(string file, string x, string y, string area)
        {
            var table = TextTable.Read(run.PathOf(inputs.Scores, file));
            var points = table.Column("dataset").Zip(table.Numbers(x), table.Numbers(y)).ToLookup(point => point.First);
            return
            [
                .. points.Select(set => new Curve(
                    Label(sets, set.Key, area), [.. set.Select(point => point.Second)], [.. set.Select(point => point.Third)])),
            ];
        }
    }

    private static string Label(TextTable sets, string name, string area)
    {
        var row = Array.IndexOf(sets.Column("dataset"), name);
        var (mean, deviation) = (sets.Numbers($"{area}_mean")[row], sets.Numbers($"{area}_sd")[row]);
        return FormattableString.Invariant($"{name} {mean:0.00} ± {deviation:0.00}");
    }

    private sealed record Settings(string Title);

    private sealed record Inputs(Step Scores);
}

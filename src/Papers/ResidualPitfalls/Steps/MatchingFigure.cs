using Residua.Pipeline.Contracts;
using Residua.Data;
using Residua.Figures;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Figure 2: AP over sigma of every texture, and the disk intensity whose curve is nearest to this experiment's.</summary>
internal static class MatchingFigure
{
    /// <summary>The step that draws it from the tables of several experiments.</summary>
    public static Step Of(PitfallsExperiment experiment, ExperimentSteps steps)
    {
        var matching = experiment.Matching;
        return Step.Create(
            Stage.Plot, "matching",
            new Settings(experiment.Title, experiment.Anomaly.Kind, matching.Against, matching.With),
            new Inputs(steps.Score(experiment), steps.Score(matching.Against), [.. matching.With.Select(steps.Score)]),
            Draw);
    }

    private static void Draw(Settings settings, Inputs inputs, StepRun run)
    {
        var textures = inputs.Others.Prepend(inputs.Own).Select(score => NumericTable.Read(run.PathOf(score, ScoreStep.PrecisionFile))).ToList();
        var grid = NumericGrid.Read(run.PathOf(inputs.Disks, ScoreStep.PrecisionFile));
        var sigmas = textures[0].Column("sigma");
        var distances = CurveMatching.ToRows(grid, sigmas, textures[0].Column(ScoreStep.PrecisionColumn));
        var row = CurveMatching.Nearest(distances);

        string[] names = [Words(settings.Kind.ToString()), .. settings.With.Select(name => name.Replace("experiment-2-", "", StringComparison.Ordinal).Replace('-', ' '))];
        Curve[] lines =
        [
            .. textures.Zip(names, (table, name) => new Curve(name, table.Column("sigma"), table.Column(ScoreStep.PrecisionColumn))),
            new(
                FormattableString.Invariant($"Experiment 1: intensity {grid.RowAxis[row]:0.00}"), sigmas,
                [.. sigmas.Select((_, column) => grid.Values[row, column])]) { Dashed = true },
        ];
        new Curves
        {
            Lines = lines,
            XLabel = "σ",
            YLabel = "AP",
            Reference = 0.25,
            Legend = LegendCorner.UpperRight,
            Title = $"AP by blur of the textures, and the nearest disk of Experiment 1. {settings.Title}",
        }.Draw().Save(Path.Combine(run.Output, "matching"));

        new NumericTable(["intensity", "distance"], [.. grid.RowAxis.Zip(distances, (intensity, distance) => (double[])[intensity, distance])])
            .Write(Path.Combine(run.Output, "matching.csv"));
    }

    private static string Words(string kind) =>
        string.Concat(kind.Select((letter, i) => char.IsUpper(letter) && i > 0 ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    private sealed record Inputs(Step Own, Step Disks, IReadOnlyList<Step> Others);

    private sealed record Settings(string Title, AnomalyKind Kind, string Against, IReadOnlyList<string> With);
}

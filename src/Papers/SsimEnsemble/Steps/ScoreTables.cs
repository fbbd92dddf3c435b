using Residua.Data;
using Residua.Papers.SsimEnsemble.Scoring;

namespace Residua.Papers.SsimEnsemble;

/// <summary>The tables of a scored data set.</summary>
internal static class ScoreTables
{
    /// <summary>Every quantity of every volume, under the original's names.</summary>
    public const string Volumes = "volumes.csv";

    /// <summary>The threshold of each score, and its Dice over all validation volumes.</summary>
    public const string Thresholds = "thresholds.csv";

    /// <summary>Means and standard deviations over the volumes of a pass, under the original's names.</summary>
    public const string Aggregates = "aggregates.csv";

    /// <summary>One row for each score: means over the test volumes. What the claims and the figures read.</summary>
    public const string Scores = "scores.csv";

    /// <summary>One row: mean reconstruction errors of the healthy subjects, beside those of a blur.</summary>
    public const string Healthy = "healthy.csv";

    // Name of the column, and of the list that it is the mean of.
    private static readonly (string Column, string List)[] Quantities =
    [
        ("dice", "DiceScorePerVol"), ("average_precision", "AUPRCPerVol"), ("auroc", "AUCPerVol"),
            ("best_dice", "BestDicePerVol"),
    ];

    /// <summary>Writes the tables.</summary>
    /// <param name="passes">Of all scores.</param>
    /// <param name="blurErrors">Of each healthy volume, see <see cref="BlurError"/>.</param>
    /// <param name="folder">Where to.</param>
    public static void Write(IReadOnlyList<PassScores> passes, IReadOnlyList<double> blurErrors, string folder)
    {
        new TextTable(
            ["score", "pass", "volume", "name", "value"],
            [.. from pass in passes
                from volume in pass.Volumes
                from name in volume.Lists.Names
                from value in volume.Lists[name]
                select new[] { pass.Score.Name, NameOf(pass), volume.Volume, name, TextTable.Cell(value) }])
            .Write(Path.Combine(folder, Volumes));
        new TextTable(
            ["score", "pass", "name", "value"],
            [.. from pass in passes
                from aggregate in pass.Aggregates
                select new[] { pass.Score.Name, NameOf(pass), aggregate.Key, TextTable.Cell(aggregate.Value) }])
            .Write(Path.Combine(folder, Aggregates));
        if (passes.Any(pass => pass.Pass == Pass.Test))
        {
            WriteDetection(passes, folder);
        }

        if (passes.FirstOrDefault(pass => pass.Pass == Pass.Healthy) is { } healthy)
        {
            var (l1, blur) = (Mean(healthy.Lists["l1recoErrorAll"]), Mean(blurErrors));
            new NumericTable(
                ["subjects", "l1", "l2", "blur_l1", "of_blur"],
                [[healthy.Volumes.Count, l1, Mean(healthy.Lists["l2recoErrorAll"]), blur, l1 / blur]])
                .Write(Path.Combine(folder, Healthy));
        }
    }

    private static void WriteDetection(IReadOnlyList<PassScores> passes, string folder)
    {
        new TextTable(
            ["score", "name", "value"],
            [.. from pass in passes
                where pass.Threshold is not null
                from row in new[] { ("dataset_threshold", pass.Threshold!.Value.Value),
                    ("dataset_best_dice", pass.Threshold!.Value.Dice) }
                select new[] { pass.Score.Name, row.Item1, TextTable.Cell(row.Item2) }])
            .Write(Path.Combine(folder, Thresholds));
        new TextTable(
            ["score", .. Quantities.Select(quantity => quantity.Column), "prevalence"],
            [.. passes.Where(pass => pass.Pass == Pass.Test).Select(pass => (string[])
            [
                pass.Score.Name,
                .. TextTable.Cells([.. Quantities.Select(quantity => Mean(pass.Lists[quantity.List])), Prevalence(pass)]),
            ])]).Write(Path.Combine(folder, Scores));
    }

    // The AP of a map that knows nothing: the share of voxels with a lesion.
    private static double Prevalence(PassScores pass)
    {
        var voxels = pass.Lists["TPPerVol"].Zip(pass.Lists["FPPerVol"], (a, b) => a + b)
            .Zip(pass.Lists["FNPerVol"], (sum, c) => sum + c).Zip(pass.Lists["TNPerVol"], (sum, d) => sum + d);
        return Mean([.. pass.Lists["lesionSizePerVol"].Zip(voxels, (lesion, all) => lesion / all)]);
    }

    private static double Mean(IReadOnlyList<double> values)
    {
        double[] finite = [.. values.Where(double.IsFinite)];
        return finite.Length > 0 ? finite.Average() : double.NaN;
    }

    private static string NameOf(PassScores pass) => SubjectTree.FolderName(pass.Pass);
}

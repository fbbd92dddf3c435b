using Residua.Data;

namespace Residua.Papers.Morphaeus;

/// <summary>The tables of an evaluated model.</summary>
internal static class ScoreTables
{
    /// <summary>
    /// Every quantity of every image under the paper's names; where the image is empty, its mean over the set.
    /// </summary>
    public const string Evaluation = "evaluation.csv";

    /// <summary>How well each pathology is told from the healthy images.</summary>
    public const string Scores = "scores.csv";

    /// <summary>The same for each bootstrap.</summary>
    public const string Bootstraps = "bootstraps.csv";

    /// <summary>One row for each set: what the claims, the comparison and the figures read.</summary>
    public const string Sets = "sets.csv";

    /// <summary>The ROC curve of each pathology.</summary>
    public const string Roc = "roc.csv";

    /// <summary>Precision over recall of each pathology.</summary>
    public const string PrecisionRecall = "precision-recall.csv";

    private static readonly string[] Columns =
    [
        "dataset", "normal", "images", "score", .. ResidualTables.ErrorColumns,
        .. DetectionRate.All.SelectMany(rate => new[] { $"{rate.Name}_mean", $"{rate.Name}_sd" }),
    ];

    /// <summary>Writes the tables, and those of the residuals.</summary>
    /// <param name="sets">In the order of the experiment.</param>
    /// <param name="folder">Where to.</param>
    public static void Write(IReadOnlyList<EvaluatedSet> sets, string folder)
    {
        Table(Evaluation, ["dataset", "image", "name", "value"], sets.SelectMany(Images));
        Table(Sets, Columns, sets.Select(Row));
        ResidualTables.Write(sets, folder);

        var told = sets.Where(set => set.Detection is not null).Select(set => (set.Name, Detection: set.Detection!)).ToList();
        Table(Scores, ["dataset", "name", "value"],
            from set in told
            from rate in DetectionRate.All
            select new[] { set.Name, rate.Name, TextTable.Cell(rate.Of(set.Detection.All)) });
        Table(Bootstraps, ["dataset", "seed", "name", "value"],
            from set in told
            from draw in set.Detection.Seeds.Zip(set.Detection.Bootstraps.Draws)
            from rate in DetectionRate.All
            select new[] { set.Name, $"{draw.First}", rate.Name, TextTable.Cell(rate.Of(draw.Second)) });
        Table(Roc, ["dataset", "fpr", "tpr"],
            from set in told
            from point in set.Detection.Roc.FalsePositiveRates.Zip(set.Detection.Roc.TruePositiveRates)
            select (string[])[set.Name, .. TextTable.Cells(point.First, point.Second)]);
        Table(PrecisionRecall, ["dataset", "recall", "precision"],
            from set in told
            from point in set.Detection.PrecisionRecall.Recalls.Zip(set.Detection.PrecisionRecall.Precisions)
            select (string[])[set.Name, .. TextTable.Cells(point.First, point.Second)]);

        void Table(string file, string[] columns, IEnumerable<string[]> rows) =>
            new TextTable(columns, [.. rows]).Write(Path.Combine(folder, file));
    }

    private static IEnumerable<string[]> Images(EvaluatedSet set)
    {
        foreach (var image in set.Images)
        {
            foreach (var (name, value) in image.Published)
            {
                yield return [set.Name, image.Image, name, TextTable.Cell(value)];
            }
        }

        foreach (var group in set.Images.SelectMany(image => image.Published).GroupBy(quantity => quantity.Name))
        {
            yield return [set.Name, "", group.Key, TextTable.Cell(group.Average(quantity => quantity.Value))];
        }
    }

    private static string[] Row(EvaluatedSet set) =>
    [
        set.Name, set.Detection is null ? "1" : "0", $"{set.Images.Count}", TextTable.Cell(set.Mean(image => image.Score)),
        .. ResidualTables.Errors(set), .. TextTable.Cells(DetectionRate.All.SelectMany(rate => Spread(set, rate))),
    ];

    private static double[] Spread(EvaluatedSet set, DetectionRate rate) =>
        set.Detection is { } detection && rate.Over(detection.Bootstraps) is var spread
            ? [spread.Mean, spread.StandardDeviation]
            : [double.NaN, double.NaN];
}

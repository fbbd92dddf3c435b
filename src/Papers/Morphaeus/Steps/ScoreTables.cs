using System.Globalization;
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

    /// <summary>One row: errors of the healthy images, also as multiples of a blur's and of the mean training image's.</summary>
    public const string Healthy = "healthy.csv";

    /// <summary>
    /// Of models that deform, how much of the residual is left when they have: of healthy images, and of pathological ones.
    /// </summary>
    public const string Deformation = "deformation.csv";

    /// <summary>Where masks say where pathologies are: residuals inside and outside, for each pathology and all.</summary>
    public const string Lesions = "lesions.csv";

    private static readonly string[] Columns =
    [
        "dataset", "normal", "images", "score", "mae", "ssim", "of_blur", "of_mean", "auroc_mean", "auroc_sd",
        "average_precision_mean", "average_precision_sd", "fpr95_mean", "fpr95_sd",
        "fpr99_mean", "fpr99_sd",
    ];

    /// <summary>Writes the tables.</summary>
    /// <param name="sets">In the order of the experiment.</param>
    /// <param name="folder">Where to.</param>
    public static void Write(IReadOnlyList<EvaluatedSet> sets, string folder)
    {
        new TextTable(["dataset", "image", "name", "value"], [.. sets.SelectMany(Images)])
            .Write(Path.Combine(folder, Evaluation));
        new TextTable(
            ["dataset", "name", "value"],
            [.. from set in sets
                where set.Detection is not null
                from quantity in set.Detection!.All.Named
                select new[] { set.Name, quantity.Name, Text(quantity.Value) }]).Write(Path.Combine(folder, Scores));
        new TextTable(
            ["dataset", "seed", "name", "value"],
            [.. from set in sets
                where set.Detection is not null
                from bootstrap in set.Detection!.Bootstraps
                from quantity in bootstrap.Rates.Named
                select new[] { set.Name, $"{bootstrap.Seed}", quantity.Name, Text(quantity.Value) }])
            .Write(Path.Combine(folder, Bootstraps));
        new TextTable(Columns, [.. sets.Select(Row)]).Write(Path.Combine(folder, Sets));
        WriteCurves(sets, folder);
        var healthy = sets.First(set => set.Detection is null);
        var pathologies = All(sets.Where(set => set.Detection is not null));
        new TextTable(["images", "mae", "ssim", "of_blur", "of_mean"], [[$"{healthy.Images.Count}", .. Errors(healthy)]])
            .Write(Path.Combine(folder, Healthy));
        if (!double.IsNaN(healthy.OfPrior))
        {
            new TextTable(["images", "of_prior"], [["healthy", Text(healthy.OfPrior)], ["pathology", Text(pathologies.OfPrior)]])
                .Write(Path.Combine(folder, Deformation));
        }

        if (pathologies.Images.Any(image => image.Lesion is not null))
        {
            new TextTable(
                ["dataset", "inside", "outside", "lesion_contrast", "of_prior", "of_prior_over_healthy"],
                [.. sets.Where(set => set.Detection is not null).Append(pathologies).Select(set => Lesion(set, healthy.OfPrior))])
                .Write(Path.Combine(folder, Lesions));
        }
    }

    private static EvaluatedSet All(IEnumerable<EvaluatedSet> sets) => new("all", [.. sets.SelectMany(set => set.Images)]);

    private static string[] Lesion(EvaluatedSet set, double healthyOfPrior)
    {
        var (inside, outside) = (set.Inside(image => image.Lesion), set.Outside(image => image.Lesion));
        var ofPrior = inside / set.Inside(image => image.PriorLesion);
        return [set.Name, .. new[] { inside, outside, inside / outside, ofPrior, ofPrior - healthyOfPrior }.Select(Text)];
    }

    private static void WriteCurves(IReadOnlyList<EvaluatedSet> sets, string folder)
    {
        var detections = sets.Where(set => set.Detection is not null).Select(set => (set.Name, Curves: set.Detection!)).ToList();
        new TextTable(
            ["dataset", "fpr", "tpr"],
            [.. from set in detections
                from point in set.Curves.Roc
                select new[] { set.Name, Text(point.X), Text(point.Y) }]).Write(Path.Combine(folder, Roc));
        new TextTable(
            ["dataset", "recall", "precision"],
            [.. from set in detections
                from point in set.Curves.PrecisionRecall
                select new[] { set.Name, Text(point.X), Text(point.Y) }]).Write(Path.Combine(folder, PrecisionRecall));
    }

    private static IEnumerable<string[]> Images(EvaluatedSet set)
    {
        foreach (var image in set.Images)
        {
            foreach (var (name, value) in image.Published)
            {
                yield return [set.Name, image.Image, name, Text(value)];
            }
        }

        foreach (var group in set.Images.SelectMany(image => image.Published).GroupBy(quantity => quantity.Name))
        {
            yield return [set.Name, "", group.Key, Text(group.Average(quantity => quantity.Value))];
        }
    }

    private static string[] Row(EvaluatedSet set) =>
    [
        set.Name, set.Detection is null ? "1" : "0", $"{set.Images.Count}", Text(set.Mean(image => image.Score)), .. Errors(set),
        .. DetectionRates.Names.SelectMany(name => Spread(set, name)).Select(Text),
    ];

    private static IEnumerable<string> Errors(EvaluatedSet set)
    {
        var mae = set.Mean(image => image.Mae);
        return new[]
        {
            mae, set.Mean(image => image.Ssim), mae / set.Mean(image => image.Blur), mae / set.Mean(image => image.MeanImage),
        }.Select(Text);
    }

    private static double[] Spread(EvaluatedSet set, string rate) =>
        set.Detection?.Over(rate) is { } spread ? [spread.Mean, spread.StandardDeviation] : [double.NaN, double.NaN];

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}

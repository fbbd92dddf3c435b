using Residua.Data;

namespace Residua.Papers.Morphaeus;

/// <summary>The tables of an evaluated model that say how it reconstructs: healthy images, and pathologies.</summary>
internal static class ResidualTables
{
    /// <summary>One row: errors of the healthy images, also as multiples of a blur's and of the mean training image's.</summary>
    public const string Healthy = "healthy.csv";

    /// <summary>
    /// Of models that deform, how much of the residual is left when they have: of healthy images, and of pathological ones.
    /// </summary>
    public const string Deformation = "deformation.csv";

    /// <summary>Where masks say where pathologies are: residuals inside and outside, for each pathology and all.</summary>
    public const string Lesions = "lesions.csv";

    /// <summary>Names of <see cref="Errors"/>.</summary>
    public static string[] ErrorColumns { get; } = ["mae", "ssim", "of_blur", "of_mean"];

    /// <summary>How far the reconstructions of a set are from its images, as cells.</summary>
    public static string[] Errors(EvaluatedSet set)
    {
        var mae = set.Mean(image => image.Mae);
        return TextTable.Cells(
            mae, set.Mean(image => image.Ssim), mae / set.Mean(image => image.Blur), mae / set.Mean(image => image.MeanImage));
    }

    /// <summary>Writes the tables.</summary>
    /// <param name="sets">In the order of the experiment; that of the healthy images has no detection.</param>
    /// <param name="folder">Where to.</param>
    public static void Write(IReadOnlyList<EvaluatedSet> sets, string folder)
    {
        var healthy = sets.First(set => set.Detection is null);
        var pathologies = sets.Where(set => set.Detection is not null).ToList();
        EvaluatedSet all = new("all", [.. pathologies.SelectMany(set => set.Images)]);
        new TextTable(["images", .. ErrorColumns], [[$"{healthy.Images.Count}", .. Errors(healthy)]])
            .Write(Path.Combine(folder, Healthy));
        if (!double.IsNaN(healthy.OfPrior))
        {
            new TextTable(
                ["images", "of_prior"],
                [["healthy", TextTable.Cell(healthy.OfPrior)], ["pathology", TextTable.Cell(all.OfPrior)]])
                .Write(Path.Combine(folder, Deformation));
        }

        if (all.Images.Any(image => image.Lesion is not null))
        {
            new TextTable(
                ["dataset", "inside", "outside", "lesion_contrast", "inside_of_mean", "of_prior", "of_prior_over_healthy"],
                [.. pathologies.Append(all).Select(set => Lesion(set, healthy.OfPrior))]).Write(Path.Combine(folder, Lesions));
        }
    }

    private static string[] Lesion(EvaluatedSet set, double healthyOfPrior)
    {
        var (inside, outside) = (set.Inside(image => image.Lesion), set.Outside(image => image.Lesion));
        var ofPrior = inside / set.Inside(image => image.PriorLesion);
        var ofMean = inside / set.Inside(image => image.MeanImageLesion);
        return [set.Name, .. TextTable.Cells(inside, outside, inside / outside, ofMean, ofPrior, ofPrior - healthyOfPrior)];
    }
}

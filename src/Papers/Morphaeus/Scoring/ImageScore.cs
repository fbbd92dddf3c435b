namespace Residua.Papers.Morphaeus;

/// <summary>What is measured of one image and its reconstruction.</summary>
/// <param name="Dataset">Name of the set.</param>
/// <param name="Image">Name of the file, without extension.</param>
/// <param name="Score">The anomaly score: mean |reconstruction − image| over all pixels.</param>
/// <param name="Mae">The same, as the original computes it a second time under the name MSE.</param>
/// <param name="Ssim">Structural similarity of image and reconstruction.</param>
internal sealed record ImageScore(string Dataset, string Image, double Score, double Mae, double Ssim)
{
    /// <summary>Mean |blurred image − image|: what a Gaussian of σ = 2 pixels loses.</summary>
    public required double Blur { get; init; }

    /// <summary>Mean |mean training image − image|: what a model loses that gives one image for all.</summary>
    public required double MeanImage { get; init; }

    /// <summary>Distance in the features of AlexNet; null where its weights are not given.</summary>
    public double? Lpips { get; init; }

    /// <summary>Mean residual before the deformation; null of models that do not deform.</summary>
    public double? Prior { get; init; }

    /// <summary>Residuals where the pathology is and where it is not; null where no mask says so.</summary>
    public LesionResidual? Lesion { get; init; }

    /// <summary><see cref="Lesion"/> of the mean training image.</summary>
    public LesionResidual? MeanImageLesion { get; init; }

    /// <summary><see cref="Lesion"/> before the deformation.</summary>
    public LesionResidual? PriorLesion { get; init; }

    /// <summary>What is published under the names of the paper, in its order.</summary>
    public IEnumerable<(string Name, double Value)> Published
    {
        get
        {
            yield return ("score", Score);
            yield return ("mae", Mae);
            yield return ("ssim", Ssim);
            if (Lpips is { } lpips)
            {
                yield return ("lpips", lpips);
            }
        }
    }
}

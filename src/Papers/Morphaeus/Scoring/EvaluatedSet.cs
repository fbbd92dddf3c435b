namespace Residua.Papers.Morphaeus;

/// <summary>A set of images, scored.</summary>
/// <param name="Name">Name of the set.</param>
/// <param name="Images">In the order of its list.</param>
internal sealed record EvaluatedSet(string Name, IReadOnlyList<ImageScore> Images)
{
    /// <summary>How well its images are told from the healthy ones; null of the healthy set.</summary>
    public Detection? Detection { get; init; }

    /// <summary>The share of the residual that a deformation leaves; NaN of models that do not deform.</summary>
    public double OfPrior => Mean(image => image.Score) / Mean(image => image.Prior);

    /// <summary>Mean over the images that have a value; NaN where none has.</summary>
    public double Mean(Func<ImageScore, double?> value) =>
        Images.Select(value).OfType<double>().Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average();

    /// <summary>Mean of a residual inside the pathologies; NaN where no mask says where they are.</summary>
    public double Inside(Func<ImageScore, LesionResidual?> residual) => Mean(image => residual(image)?.Inside);

    /// <summary>Mean of a residual outside the pathologies; NaN where no mask says where they are.</summary>
    public double Outside(Func<ImageScore, LesionResidual?> residual) => Mean(image => residual(image)?.Outside);
}

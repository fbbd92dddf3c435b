namespace Residua.Papers.SsimEnsemble;

/// <summary>A row of a list of subjects, with the modality put in.</summary>
/// <param name="Name">File name of the image without its ending.</param>
/// <param name="Image">Path below the data folder, with slashes and without one at the beginning.</param>
/// <param name="Mask">Of the brain, in the same form.</param>
/// <param name="Segmentation">Of the lesions; null of a healthy subject.</param>
internal sealed record Subject(string Name, string Image, string Mask, string? Segmentation)
{
    /// <summary>Its files: image, mask and, of a patient, segmentation.</summary>
    public IEnumerable<string> Files => Segmentation is null ? [Image, Mask] : [Image, Mask, Segmentation];
}

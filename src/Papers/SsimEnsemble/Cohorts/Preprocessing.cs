using Residua.Data;
using Residua.Numerics;

namespace Residua.Papers.SsimEnsemble;

/// <summary>
/// Brings a subject's volumes to the grid and the intensities that the model sees: the original's deterministic transforms.
/// </summary>
/// <param name="shape">Voxels along each axis before the halving.</param>
/// <param name="low">Percentile of the brain that becomes 0.</param>
/// <param name="high">Percentile of the brain that becomes 1.</param>
internal sealed class Preprocessing(VolumeShape shape, double low, double high)
{
    /// <summary>Reads the volumes of a subject and writes them, preprocessed, into a folder.</summary>
    /// <param name="subject">Whose.</param>
    /// <param name="data">The folder that its paths start from.</param>
    /// <param name="folder">Created; gets input, mask and, of a patient, segmentation.</param>
    /// <exception cref="BadInputException">
    /// A volume cannot be read, has a voxel that is no number, or does not fit the image.
    /// </exception>
    public void Run(Subject subject, string data, string folder)
    {
        Directory.CreateDirectory(folder);
        var (header, image) = VolumeFile.Read(Path.Combine(data, subject.Image));
        var mask = VolumeFile.ReadLike(Path.Combine(data, subject.Mask), header, subject.Image);
        var smooth = CurvatureFlow.Smooth(image, (header.Spacing.X, header.Spacing.Y, header.Spacing.Z));
        var cut = CropOrPad.Apply(mask, shape);
        var rescaled = PercentileRescale.Apply(CropOrPad.Apply(smooth, shape), cut, low, high);
        var placed = Placed(header);
        VolumeFile.Write(Path.Combine(folder, SubjectFiles.Input), HalfResolution.OfImage(rescaled), placed);
        VolumeFile.Write(Path.Combine(folder, SubjectFiles.Mask), HalfResolution.OfLabels(cut), placed);
        if (subject.Segmentation is { } segmentation)
        {
            var lesions = VolumeFile.ReadLike(Path.Combine(data, segmentation), header, subject.Image);
            var halved = HalfResolution.OfLabels(CropOrPad.Apply(lesions, shape));
            VolumeFile.Write(Path.Combine(folder, SubjectFiles.Segmentation), halved, placed);
        }
    }

    private NiftiHeader Placed(NiftiHeader image)
    {
        var (x, y, z) = CropOrPad.FirstVoxel(new(image.X, image.Y, image.Z), shape);
        var (spacing, step) = (image.Spacing, 2f);
        return image with
        {
            Spacing = (spacing.X * step, spacing.Y * step, spacing.Z * step),
            Affine = image.Placement.Resampled((x + 0.5f, y + 0.5f, z + 0.5f), step),
        };
    }
}

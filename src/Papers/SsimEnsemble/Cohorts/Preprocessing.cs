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
    // A header holds float32, and programs write the same transform in two forms.
    private const float Millimetres = 1e-3f;

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
        var (header, image) = Read(Path.Combine(data, subject.Image));
        var mask = ReadLabels(Path.Combine(data, subject.Mask), subject.Image, header);
        var smooth = CurvatureFlow.Smooth(image, (header.Spacing.X, header.Spacing.Y, header.Spacing.Z));
        var cut = CropOrPad.Apply(mask, shape);
        var rescaled = PercentileRescale.Apply(CropOrPad.Apply(smooth, shape), cut, low, high);
        var placed = Placed(header);
        VolumeFile.Write(Path.Combine(folder, SubjectFiles.Input), HalfResolution.OfImage(rescaled), placed);
        VolumeFile.Write(Path.Combine(folder, SubjectFiles.Mask), HalfResolution.OfLabels(cut), placed);
        if (subject.Segmentation is { } segmentation)
        {
            var lesions = CropOrPad.Apply(ReadLabels(Path.Combine(data, segmentation), subject.Image, header), shape);
            VolumeFile.Write(Path.Combine(folder, SubjectFiles.Segmentation), HalfResolution.OfLabels(lesions), placed);
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

    private static (NiftiHeader Header, Volume Volume) Read(string path)
    {
        var (header, volume) = VolumeFile.Read(path);
        return volume.Flaw() is { } flaw ? throw new BadInputException(path, flaw) : (header, volume);
    }

    private static Volume ReadLabels(string path, string imagePath, NiftiHeader image)
    {
        var (header, volume) = Read(path);
        if ((header.X, header.Y, header.Z) != (image.X, image.Y, image.Z))
        {
            throw new BadInputException(
                path, $"is {header.X}×{header.Y}×{header.Z}, but {imagePath} is {image.X}×{image.Y}×{image.Z}");
        }

        return header.Placement.IsNear(image.Placement, Millimetres)
            ? volume
            : throw new BadInputException(path, $"lies elsewhere in space than {imagePath}: their affines differ");
    }
}

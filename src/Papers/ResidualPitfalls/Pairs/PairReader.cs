using Residua.Data;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Reads normal images and their reconstructions, and refuses those that do not fit.</summary>
internal static class PairReader
{
    /// <summary>All slices of an image, and of its reconstruction: both finite, of one shape, and mapped in one way.</summary>
    /// <param name="pair">The files.</param>
    /// <param name="rescale">How the intensities of the input are mapped to [0, 1].</param>
    /// <exception cref="BadInputException">A file cannot be read, the shapes differ, or a voxel is not finite.</exception>
    public static (SliceStack Input, SliceStack Reconstruction) Read(ReconstructionPair pair, RescaleSettings rescale)
    {
        if (IsPicture(pair.Input) != IsPicture(pair.Reconstruction))
        {
            throw new BadInputException(
                pair.Reconstruction, $"cannot be compared with {pair.Input}: the rows of a picture are not those of a volume; "
                + "save both as NIfTI or both as PNG");
        }

        var (input, reconstruction) = (Read(pair.Input), Read(pair.Reconstruction));
        if (Shape(input) != Shape(reconstruction))
        {
            throw new BadInputException(
                pair.Reconstruction, $"is {Shape(reconstruction)}, but {pair.Input} is {Shape(input)}");
        }

        if (rescale.Kind != RescaleKind.None)
        {
            // By the range of the input alone: a reconstruction that is too dark must stay so.
            var range = Rescaling.RangeOf(pair.Input, input.Pixels, rescale);
            range.MapToUnit(input.Pixels);
            range.MapToUnit(reconstruction.Pixels);
        }

        return (input, reconstruction);
    }

    private static bool IsPicture(string path) => path.EndsWith(".png", StringComparison.Ordinal);

    private static SliceStack Read(string path) => IsPicture(path)
        ? PngFile.Read(path)
        : SliceStackReader.Read([path], 0, NiftiFile.ReadHeader(path).Z);

    private static string Shape(SliceStack stack) => $"{stack.Height}×{stack.Width}×{stack.Count}";
}

using Residua.Numerics;

namespace Residua.Data;

/// <summary>Whole volumes in NIfTI-1 files, with axis 0 fastest in memory as in the file.</summary>
public static class VolumeFile
{
    // A header holds float32, and programs write the same transform in two forms.
    private const float Millimetres = 1e-3f;

    /// <summary>Reads a volume, scaled by slope and intercept.</summary>
    /// <param name="path">A <c>.nii</c> or <c>.nii.gz</c> file.</param>
    /// <exception cref="BadInputException">
    /// As <see cref="NiftiFile.ReadSlices(string, int, int)"/>, or a voxel is not finite.
    /// </exception>
    public static (NiftiHeader Header, Volume Volume) Read(string path)
    {
        var header = NiftiFile.ReadHeader(path);
        var slices = NiftiFile.ReadSlices(path, 0, header.Z);
        var volume = new Volume(Transposed(slices.Pixels, header.Y, header.X), new(header.X, header.Y, header.Z));
        return volume.Flaw() is { } flaw ? throw new BadInputException(path, flaw) : (header, volume);
    }

    /// <summary>Reads a volume that belongs to another, such as a mask: of the same shape, at the same place in space.</summary>
    /// <param name="path">A <c>.nii</c> or <c>.nii.gz</c> file.</param>
    /// <param name="other">The other's header.</param>
    /// <param name="otherPath">What to call the other in a message.</param>
    /// <exception cref="BadInputException">As <see cref="Read"/>, or it lies elsewhere.</exception>
    public static Volume ReadLike(string path, NiftiHeader other, string otherPath)
    {
        var (header, volume) = Read(path);
        if ((header.X, header.Y, header.Z) != (other.X, other.Y, other.Z))
        {
            throw new BadInputException(path, $"is {volume.Shape}, but {otherPath} is {other.X}×{other.Y}×{other.Z}");
        }

        return header.Placement.IsNear(other.Placement, Millimetres)
            ? volume
            : throw new BadInputException(path, $"lies elsewhere in space than {otherPath}: their affines differ");
    }

    /// <summary>Writes a volume as float32, whole or not at all.</summary>
    /// <param name="path">Ends in <c>.nii</c> or <c>.nii.gz</c>.</param>
    /// <param name="volume">At most 32,767 voxels along each axis.</param>
    /// <param name="like">Where its voxels lie in space, and what it says of itself; shape and type are the volume's.</param>
    /// <exception cref="ArgumentException">The shape or the description is not written.</exception>
    /// <exception cref="BadInputException">The file cannot be written.</exception>
    public static void Write(string path, Volume volume, NiftiHeader like)
    {
        var (x, y, z) = (volume.Shape.X, volume.Shape.Y, volume.Shape.Z);
        var header = new NiftiHeader(x, y, z, NiftiType.Float32)
        {
            Spacing = like.Spacing,
            Affine = like.Affine,
            Description = like.Description,
        };
        NiftiFile.Write(path, header, new SliceStack(Transposed(volume.Voxels.Span, x, y), z, x, y));
    }

    // Slices have axis 1 fastest.
    private static float[] Transposed(ReadOnlySpan<float> slices, int fast, int slow)
    {
        var transposed = new float[slices.Length];
        var size = fast * slow;
        for (var start = 0; start < slices.Length; start += size)
        {
            for (var i = 0; i < slow; i++)
            {
                var row = slices.Slice(start + (i * fast), fast);
                for (var j = 0; j < fast; j++)
                {
                    transposed[start + (j * slow) + i] = row[j];
                }
            }
        }

        return transposed;
    }
}

using System.Buffers.Binary;
using System.Globalization;

namespace Residua.Data;

/// <summary>Turns the 348 bytes of a header into a <see cref="NiftiHeader"/>, or says which field is wrong.</summary>
internal static class NiftiHeaderReader
{
    /// <summary>Reads and checks the header; nothing is allocated by what it claims.</summary>
    /// <exception cref="BadInputException">The header is not that of a volume that can be read.</exception>
    public static NiftiHeader Read(string path, ReadOnlySpan<byte> bytes)
    {
        var isBigEndian = IsBigEndian(path, bytes);
        CheckMagic(path, bytes.Slice(NiftiLayout.Magic, 4));

        var field = new NiftiFields(bytes, isBigEndian);
        var (x, y, z) = Shape(path, field);
        var type = VoxelType(path, field);
        var (slope, intercept) = Scaling(path, field);

        var spacing = (field.Float(NiftiLayout.Spacing + 4), field.Float(NiftiLayout.Spacing + 8),
            field.Float(NiftiLayout.Spacing + 12));
        var header = new NiftiHeader(x, y, z, type)
        {
            IsBigEndian = isBigEndian,
            Spacing = spacing,
            Affine = NiftiPlacement.Read(field, spacing),
            Slope = slope,
            Intercept = intercept,
            VoxelOffset = Offset(path, field),
            Description = Text(bytes.Slice(NiftiLayout.Description, NiftiLayout.DescriptionBytes)),
        };
        return header.FileBytes <= NiftiLayout.MostVolumeBytes
            ? header
            : throw Bad(path, $"claims {header.FileBytes} bytes of voxels; at most {NiftiLayout.MostVolumeBytes} are read");
    }

    private static bool IsBigEndian(string path, ReadOnlySpan<byte> bytes)
    {
        var little = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        var big = BinaryPrimitives.ReadInt32BigEndian(bytes);
        if (little == NiftiLayout.HeaderBytes)
        {
            return false;
        }

        if (big == NiftiLayout.HeaderBytes)
        {
            return true;
        }

        if (little == NiftiLayout.Nifti2HeaderBytes || big == NiftiLayout.Nifti2HeaderBytes)
        {
            throw Bad(path, "is NIfTI-2; convert it to NIfTI-1");
        }

        throw Bad(path, $"is not NIfTI-1: sizeof_hdr is {little}, not {NiftiLayout.HeaderBytes}");
    }

    private static void CheckMagic(string path, ReadOnlySpan<byte> magic)
    {
        if (magic.SequenceEqual("n+1\0"u8))
        {
            return;
        }

        if (magic.SequenceEqual("ni1\0"u8))
        {
            throw Bad(path, "is the header of a .hdr/.img pair; convert it to a single .nii file");
        }

        if (magic.SequenceEqual("n+2\0"u8) || magic.SequenceEqual("ni2\0"u8))
        {
            throw Bad(path, "is NIfTI-2; convert it to NIfTI-1");
        }

        throw Bad(path, "is not NIfTI-1: its magic is not \"n+1\"");
    }

    private static (int X, int Y, int Z) Shape(string path, NiftiFields field)
    {
        int axes = field.Short(NiftiLayout.Dim);
        if (axes is < 1 or > 7)
        {
            throw Bad(path, $"has {axes} axes in dim[0]; NIfTI-1 allows 1 to 7");
        }

        if (axes < 2)
        {
            throw Bad(path, "has 1 axis; an image has 2, a volume 3");
        }

        // An image is a volume of one slice, whatever its header says of the axes that it does not have.
        int[] length = [0, 1, 1, 1, 1, 1, 1, 1];
        for (var axis = 1; axis <= axes; axis++)
        {
            length[axis] = field.Short(NiftiLayout.Dim + (2 * axis));
            if (length[axis] < 1)
            {
                throw Bad(path, $"has length {length[axis]} in dim[{axis}]; lengths are positive");
            }

            if (axis > 3 && length[axis] > 1)
            {
                throw Bad(path, $"has {length[axis]} volumes along dim[{axis}]; one volume per file is read");
            }
        }

        return (long)length[1] * length[2] <= NiftiLayout.MostSliceVoxels
            ? (length[1], length[2], length[3])
            : throw Bad(
                path, $"has slices of {length[1]}×{length[2]} voxels; at most {NiftiLayout.MostSliceVoxels} voxels are read");
    }

    private static NiftiType VoxelType(string path, NiftiFields field)
    {
        int code = field.Short(NiftiLayout.DataType);
        var type = (NiftiType)code;
        if (!Enum.IsDefined(type))
        {
            throw Bad(path, $"has voxels of {NameOfUnread(code)}; integers and real floats are read");
        }

        int bits = field.Short(NiftiLayout.BitsPerVoxel);
        var expected = 8 * new NiftiHeader(1, 1, 1, type).VoxelBytes;
        return bits == expected
            ? type
            : throw Bad(path, $"contradicts itself: {type} voxels have {expected} bits, bitpix says {bits}");
    }

    private static string NameOfUnread(int code) => code switch
    {
        1 => "single bits",
        32 => "type complex64",
        128 => "type RGB24",
        1536 => "type float128",
        1792 => "type complex128",
        2048 => "type complex256",
        2304 => "type RGBA32",
        _ => $"unknown datatype {code}",
    };

    private static long Offset(string path, NiftiFields field)
    {
        var offset = field.Float(NiftiLayout.VoxelOffset);
        var shown = offset.ToString("R", CultureInfo.InvariantCulture);
        if (!float.IsFinite(offset))
        {
            throw Bad(path, $"has vox_offset {shown}, which is no position");
        }

        if (offset < NiftiLayout.SmallestVoxelOffset)
        {
            throw Bad(path, $"has vox_offset {shown}; the header alone takes {NiftiLayout.SmallestVoxelOffset} bytes");
        }

        if (offset > NiftiLayout.MostVoxelOffset)
        {
            throw Bad(path, $"has vox_offset {shown}; at most {NiftiLayout.MostVoxelOffset} is read");
        }

        return offset == MathF.Floor(offset) ? (long)offset : throw Bad(path, $"has vox_offset {shown}, which is not whole");
    }

    private static (double Slope, double Intercept) Scaling(string path, NiftiFields field)
    {
        var slope = field.Float(NiftiLayout.Slope);
        var intercept = field.Float(NiftiLayout.Intercept);
        if (slope == 0)
        {
            return (1, 0); // the standard's "not scaled"; the intercept is then ignored, whatever it is
        }

        if (!float.IsFinite(slope))
        {
            throw Bad(path, "has an scl_slope that is not finite; 0 or 1 means unscaled");
        }

        return float.IsFinite(intercept) ? (slope, intercept) : throw Bad(path, "has an scl_inter that is not finite");
    }

    // Anybody's bytes, which messages and reports may show: no control character of a terminal gets through.
    private static string Text(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)0);
        Span<char> letters = stackalloc char[end < 0 ? bytes.Length : end];
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = bytes[i] is >= (byte)' ' and <= (byte)'~' ? (char)bytes[i] : '?';
        }

        return new string(letters);
    }

    private static BadInputException Bad(string path, string reason) => new(path, reason);
}

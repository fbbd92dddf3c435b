using System.IO.Compression;

namespace Residua.Data;

public static partial class NiftiFile
{
    /// <summary>Writes a volume slice by slice, compressed if the name ends in <c>.gz</c>; whole or not at all.</summary>
    /// <remarks>Carries no time stamp: with one version of .NET the same volume gives the same bytes.</remarks>
    /// <param name="path">Ends in <c>.nii</c> or <c>.nii.gz</c>.</param>
    /// <param name="header">
    /// Shape, scaling and type: uint8, int16, uint16 or float32. Integers store the nearest level, halves to even;
    /// its byte order and voxel offset are not used.
    /// </param>
    /// <param name="slices">(n, X, Y) intensities, n ≤ Z.</param>
    /// <param name="first">Where on axis 2 the slices begin; the others get intensity 0. Default 0.</param>
    /// <exception cref="ArgumentException">
    /// Shapes do not fit, the type or the description is not written, or an intensity has no level.
    /// </exception>
    /// <exception cref="BadInputException">The file cannot be written.</exception>
    public static void Write(string path, NiftiHeader header, SliceStack slices, int first = 0) =>
        Write(path, header, slices, first, extension: []);

    /// <summary>Writes a volume with something between header and voxels.</summary>
    /// <param name="path">As above.</param>
    /// <param name="header">As above.</param>
    /// <param name="slices">As above.</param>
    /// <param name="first">As above.</param>
    /// <param name="extension">A header extension of NIfTI-1, its length a multiple of 16 bytes; empty: none.</param>
    internal static void Write(string path, NiftiHeader header, SliceStack slices, int first, byte[] extension)
    {
        CheckFit(header, slices, first);
        AtomicFile.Write(path, file =>
        {
            var isGzip = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
            using var stream = isGzip ? new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true) : null;
            WriteVolume(stream ?? file, header, slices, first, extension);
        });
    }

    private static void WriteVolume(Stream stream, NiftiHeader header, SliceStack slices, int first, byte[] extension)
    {
        stream.Write(NiftiHeaderWriter.Bytes(header, extension.Length));
        stream.Write(extension);
        var empty = new byte[header.SliceBytes];
        if (slices.Count < header.Z)
        {
            VoxelEncoder.Encode(header, new float[header.X * header.Y], empty);
        }

        var stored = new byte[header.SliceBytes];
        for (var z = 0; z < header.Z; z++)
        {
            var isEmpty = z < first || z >= first + slices.Count;
            if (!isEmpty)
            {
                VoxelEncoder.Encode(header, slices[z - first].Pixels.Span, stored);
            }

            stream.Write(isEmpty ? empty : stored);
        }
    }

    private static void CheckFit(NiftiHeader header, SliceStack slices, int first)
    {
        if (!VoxelEncoder.Writes(header.Type))
        {
            throw new ArgumentException($"{header.Type} is not written", nameof(header));
        }

        if (header.X is < 1 or > short.MaxValue || header.Y is < 1 or > short.MaxValue || header.Z is < 1 or > short.MaxValue)
        {
            throw new ArgumentException($"{header.X}×{header.Y}×{header.Z} is not a NIfTI-1 shape", nameof(header));
        }

        if (header.Slope == 0 || !double.IsFinite(header.Slope) || !double.IsFinite(header.Intercept))
        {
            throw new ArgumentException("slope and intercept must be finite and the slope not 0", nameof(header));
        }

        const int MostLetters = NiftiLayout.DescriptionBytes - 1;
        if (header.Description.Length > MostLetters || !header.Description.All(letter => letter is >= ' ' and <= '~'))
        {
            throw new ArgumentException($"a description is at most {MostLetters} ASCII letters", nameof(header));
        }

        if (slices.Height != header.X || slices.Width != header.Y)
        {
            throw new ArgumentException(
                $"slices are {slices.Height}×{slices.Width}, the header says {header.X}×{header.Y}", nameof(slices));
        }

        if (first < 0 || (long)first + slices.Count > header.Z)
        {
            throw new ArgumentException(
                $"slices {first} to {first + slices.Count - 1} do not fit into {header.Z}", nameof(first));
        }
    }
}

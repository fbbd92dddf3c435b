using System.Runtime.Intrinsics;

namespace Residua.Numerics;

/// <summary>
/// A binary volume with one bit per voxel: 64 neighbours along axis 0 in a word, a line's last word filled with zeros.
/// </summary>
internal sealed class BitRows
{
    private const int WordBits = 64;

    // Behind the last line lies one of zeros, which stands for lines outside the volume.
    private readonly ulong[] _words;

    /// <summary>Packs a mask.</summary>
    /// <param name="mask">0 or 1 for each voxel.</param>
    /// <param name="shape">Lengths of its axes.</param>
    public BitRows(ReadOnlySpan<byte> mask, VolumeShape shape)
    {
        (Shape, WordsPerRow) = (shape, (shape.X + WordBits - 1) / WordBits);
        _words = new ulong[WordsPerRow * ((shape.Y * shape.Z) + 1)];
        for (var row = 0; row < shape.Y * shape.Z; row++)
        {
            Pack(mask.Slice(row * shape.X, shape.X), _words.AsSpan(row * WordsPerRow, WordsPerRow));
        }
    }

    /// <summary>Lengths of the axes.</summary>
    public VolumeShape Shape { get; }

    /// <summary>Words of a line.</summary>
    public int WordsPerRow { get; }

    /// <summary>A line's words; zeros where there is no such line.</summary>
    public Span<ulong> this[int y, int z]
    {
        get
        {
            var isInside = (uint)y < (uint)Shape.Y && (uint)z < (uint)Shape.Z;
            return _words.AsSpan((isInside ? (z * Shape.Y) + y : Shape.Y * Shape.Z) * WordsPerRow, WordsPerRow);
        }
    }

    private static void Pack(ReadOnlySpan<byte> line, Span<ulong> words)
    {
        for (var word = 0; word < words.Length; word++)
        {
            var voxels = line[(word * WordBits)..];
            if (voxels.Length >= WordBits)
            {
                var (low, high) = (Vector256.Create(voxels), Vector256.Create(voxels[(WordBits / 2)..]));
                words[word] = IsSet(low) | ((ulong)IsSet(high) << (WordBits / 2));
                continue;
            }

            for (var x = 0; x < voxels.Length; x++)
            {
                words[word] |= voxels[x] == 0 ? 0 : 1UL << x;
            }
        }
    }

    private static uint IsSet(Vector256<byte> voxels) => ~Vector256.Equals(voxels, default).ExtractMostSignificantBits();
}

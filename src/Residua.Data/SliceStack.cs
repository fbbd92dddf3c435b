using Residua.Numerics;

namespace Residua.Data;

/// <summary>Slices of one or many volumes, in one block of memory.</summary>
/// <param name="Pixels">(N · H · W) float32 intensities, row-major.</param>
/// <param name="Count">N, the number of slices.</param>
/// <param name="Height">Length of a slice's axis 0.</param>
/// <param name="Width">Length of a slice's axis 1.</param>
public sealed record SliceStack(float[] Pixels, int Count, int Height, int Width)
{
    /// <summary>What each slice is, such as <c>00012.nii.gz, slice 128</c>, for messages. Default empty: not known.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Slice number <paramref name="index"/>, without a copy.</summary>
    public Slice this[int index] => new(Pixels.AsMemory(index * Height * Width, Height * Width), Height, Width);

    /// <summary>What to call slice number <paramref name="index"/> in a message.</summary>
    /// <returns>Its name, else <c>slice 3</c>.</returns>
    public string NameOf(int index) => index < Names.Count ? Names[index] : FormattableString.Invariant($"slice {index}");

    /// <summary>Memory for slices that are about to be read, whose values are of no meaning until then.</summary>
    /// <remarks>Pinned: a training set takes gigabytes, which the collector must not move.</remarks>
    internal static SliceStack Unread(int count, int height, int width) =>
        new(GC.AllocateUninitializedArray<float>(count * height * width, pinned: true), count, height, width);
}

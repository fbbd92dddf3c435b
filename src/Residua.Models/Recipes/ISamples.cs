using Residua.Data;

namespace Residua.Models;

/// <summary>
/// A set of images of one size, each drawn when a batch needs it: as it is stored, or cut and augmented anew every time.
/// </summary>
public interface ISamples
{
    /// <summary>Images in the set: the length of an epoch.</summary>
    int Count { get; }

    /// <summary>Rows of an image.</summary>
    int Height { get; }

    /// <summary>Columns of an image.</summary>
    int Width { get; }

    /// <summary>Writes an image; called once for each image of a batch, in the batch's order.</summary>
    /// <remarks>A random stream that this draws from belongs to <see cref="Recipe.State"/>.</remarks>
    /// <param name="index">From 0 to <see cref="Count"/> − 1.</param>
    /// <param name="pixels">(H · W), overwritten.</param>
    void Draw(int index, Span<float> pixels);

    /// <summary>Writes the images of a batch; by default one after the other.</summary>
    /// <param name="indices">B of them, each from 0 to <see cref="Count"/> − 1.</param>
    /// <param name="pixels">(B · H · W), overwritten.</param>
    void Draw(ReadOnlySpan<long> indices, Span<float> pixels)
    {
        var size = Height * Width;
        for (var i = 0; i < indices.Length; i++)
        {
            Draw((int)indices[i], pixels.Slice(i * size, size));
        }
    }
}

/// <summary>Slices as they are stored.</summary>
/// <param name="slices">The whole set.</param>
public sealed class StoredSlices(SliceStack slices) : ISamples
{
    /// <inheritdoc />
    public int Count => slices.Count;

    /// <inheritdoc />
    public int Height => slices.Height;

    /// <inheritdoc />
    public int Width => slices.Width;

    /// <inheritdoc />
    public void Draw(int index, Span<float> pixels) => slices[index].Pixels.Span.CopyTo(pixels);
}

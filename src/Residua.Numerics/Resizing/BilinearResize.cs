namespace Residua.Numerics;

/// <summary>
/// Changes the size of images as PyTorch's <c>interpolate(mode="bilinear", align_corners=False)</c>: half-pixel centres, two
/// neighbours per axis, no smoothing before pixels are left out.
/// </summary>
public sealed class BilinearResize
{
    private readonly Tap[] _rows;
    private readonly Tap[] _columns;
    private readonly int _height, _width;

    /// <summary>Prepares the weights, which serve any number of images and threads.</summary>
    /// <param name="height">H of the images, at least 1.</param>
    /// <param name="width">W of the images, at least 1.</param>
    /// <param name="newHeight">Rows of the results, at least 1.</param>
    /// <param name="newWidth">Columns of the results, at least 1.</param>
    public BilinearResize(int height, int width, int newHeight, int newWidth)
    {
        (_height, _width) = (height, width);
        (_rows, _columns) = (Taps(height, newHeight), Taps(width, newWidth));
    }

    /// <summary>Resizes an image.</summary>
    /// <param name="image">(H, W) intensities.</param>
    /// <param name="resized">(newHeight · newWidth) receives the result.</param>
    /// <exception cref="ArgumentException">The image or the result has another size than was prepared for.</exception>
    public void Apply(ReadOnlySpan<float> image, Span<float> resized)
    {
        ResizeGuard.Check(image.Length, _height * _width, resized.Length, _rows.Length * _columns.Length);
        for (var i = 0; i < _rows.Length; i++)
        {
            var row = _rows[i];
            var above = image.Slice(row.First * _width, _width);
            var below = image.Slice(row.Second * _width, _width);
            var target = resized.Slice(i * _columns.Length, _columns.Length);
            for (var j = 0; j < target.Length; j++)
            {
                var column = _columns[j];
                var upper = (above[column.First] * (1 - column.Share)) + (above[column.Second] * column.Share);
                var lower = (below[column.First] * (1 - column.Share)) + (below[column.Second] * column.Share);
                target[j] = (float)((upper * (1 - row.Share)) + (lower * row.Share)); // rounded once, as fused products are
            }
        }
    }

    // As PyTorch: the scale is float32, and so is the share of the second neighbour; the place between them is exact.
    private static Tap[] Taps(int length, int newLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(newLength, 1);
        var scale = (float)length / newLength;
        var taps = new Tap[newLength];
        for (var i = 0; i < taps.Length; i++)
        {
            var place = Math.Max(0, ((double)scale * (i + 0.5)) - 0.5);
            var first = Math.Min((int)place, length - 1);
            taps[i] = new(first, Math.Min(first + 1, length - 1), Math.Min(1, (float)(place - first)));
        }

        return taps;
    }

    private readonly record struct Tap(int First, int Second, double Share);
}

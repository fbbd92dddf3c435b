using System.Buffers;

namespace Residua.Numerics;

/// <summary>
/// Changes the size of 8-bit images as Pillow's <c>Image.resize(…, BILINEAR)</c>: a triangle as wide as the pixels that are left
/// out (antialiasing), first along rows, then along columns, in fixed-point numbers with 8 bits between the two.
/// </summary>
public sealed class PillowResize
{
    private const int Precision = 22; // bits behind the point
    private readonly Tap[] _rows;
    private readonly Tap[] _columns;
    private readonly int _height, _width;

    /// <summary>Prepares the weights, which serve any number of images and threads.</summary>
    /// <param name="height">H of the images, at least 1.</param>
    /// <param name="width">W of the images, at least 1.</param>
    /// <param name="newHeight">Rows of the results, at least 1.</param>
    /// <param name="newWidth">Columns of the results, at least 1.</param>
    public PillowResize(int height, int width, int newHeight, int newWidth)
    {
        (_height, _width) = (height, width);
        (_rows, _columns) = (Taps(height, newHeight), Taps(width, newWidth));
    }

    /// <summary>Resizes an image.</summary>
    /// <param name="image">(H, W) grey levels.</param>
    /// <param name="resized">(newHeight · newWidth) receives the result.</param>
    /// <exception cref="ArgumentException">The image or the result has another size than was prepared for.</exception>
    public void Apply(ReadOnlySpan<byte> image, Span<byte> resized)
    {
        var width = _columns.Length;
        ResizeGuard.Check(image.Length, _height * _width, resized.Length, _rows.Length * width);
        var rented = ArrayPool<byte>.Shared.Rent(_height * width);
        var narrow = rented.AsSpan(0, _height * width);
        for (var y = 0; y < _height; y++)
        {
            AlongRow(image.Slice(y * _width, _width), narrow.Slice(y * width, width));
        }

        for (var i = 0; i < _rows.Length; i++)
        {
            var target = resized.Slice(i * width, width);
            for (var x = 0; x < target.Length; x++)
            {
                var sum = 1 << (Precision - 1);
                var at = (_rows[i].First * width) + x;
                foreach (var weight in _rows[i].Weights)
                {
                    sum += weight * narrow[at];
                    at += width;
                }

                target[x] = Level(sum);
            }
        }

        ArrayPool<byte>.Shared.Return(rented);
    }

    private void AlongRow(ReadOnlySpan<byte> row, Span<byte> target)
    {
        for (var j = 0; j < target.Length; j++)
        {
            var sum = 1 << (Precision - 1);
            var from = row[_columns[j].First..];
            var weights = _columns[j].Weights;
            for (var k = 0; k < weights.Length; k++)
            {
                sum += weights[k] * from[k];
            }

            target[j] = Level(sum);
        }
    }

    private static byte Level(int sum) => (byte)Math.Clamp(sum >> Precision, 0, 255);

    private static Tap[] Taps(int length, int newLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(newLength, 1);
        var scale = (double)length / newLength;
        var support = Math.Max(scale, 1); // enlarged images are not smoothed
        var taps = new Tap[newLength];
        for (var i = 0; i < taps.Length; i++)
        {
            var centre = (i + 0.5) * scale;
            var first = Math.Max(0, (int)(centre - support + 0.5));
            var end = Math.Min(length, (int)(centre + support + 0.5));
            var weights = new double[end - first];
            for (var k = 0; k < weights.Length; k++)
            {
                weights[k] = Math.Max(0, 1 - Math.Abs((first + k - centre + 0.5) * (1 / support)));
            }

            var sum = weights.Sum();
            taps[i] = new(first, Array.ConvertAll(weights, weight => (int)((weight / sum * (1 << Precision)) + 0.5)));
        }

        return taps;
    }

    private readonly record struct Tap(int First, int[] Weights);
}

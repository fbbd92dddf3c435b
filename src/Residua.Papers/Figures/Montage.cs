using System.Numerics.Tensors;
using Residua.Figures;
using Residua.Numerics;

namespace Residua.Papers;

/// <summary>Slices side by side: one column for each, one row for each thing that is made of it.</summary>
public static class Montage
{
    /// <summary>Caption of <see cref="Residual"/>.</summary>
    public const string ResidualCaption = "residual × 2";

    /// <summary>Draws columns of slices.</summary>
    /// <param name="captions">One for each row.</param>
    /// <param name="columns">As many slices in each as there are captions.</param>
    /// <param name="title">One sentence for readers who cannot see the figure.</param>
    public static Figure Draw(string[] captions, IReadOnlyList<Slice[]> columns, string title) => new ImageGrid
    {
        Panels =
        [
            .. captions.SelectMany(
                (caption, row) => columns.Select((column, i) => new Panel(Upright(column[row]), i == 0 ? caption : ""))),
        ],
        Columns = columns.Count,
        PanelSize = 192,
        Title = title,
    }.Draw();

    /// <summary>|reconstruction − slice|, twice as bright: residuals are dark at their true scale.</summary>
    public static Slice Residual(Slice reconstruction, Slice slice)
    {
        var residual = new float[slice.Pixels.Length];
        TensorPrimitives.Subtract(reconstruction.Pixels.Span, slice.Pixels.Span, residual);
        TensorPrimitives.Abs<float>(residual, residual);
        TensorPrimitives.Multiply<float>(residual, 2, residual);
        return slice with { Pixels = residual };
    }

    // Axis 0 runs from side to side and axis 1 from back to front; a radiologist expects the front at the top.
    private static Slice Upright(Slice slice)
    {
        var pixels = slice.Pixels.Span;
        var turned = new float[pixels.Length];
        for (var x = 0; x < slice.Height; x++)
        {
            for (var y = 0; y < slice.Width; y++)
            {
                turned[(slice.Width - 1 - y) * slice.Height + x] = pixels[x * slice.Width + y];
            }
        }

        return new(turned, slice.Width, slice.Height);
    }
}

using Residua.Numerics;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Texture anomalies that look up each pixel of the disk elsewhere in the untouched slice.</summary>
public static class Deformation
{
    /// <summary>Magnifies the centre: reads at round(c + s·v), v = p − c, s = (|v| / R)².</summary>
    public static float[] Source(Slice slice, Disk disk, int[] label) =>
        Look(slice, disk, label, (centre, _, scaled, offset) => centre + scaled * offset, swappedClamp: true);

    /// <summary>Draws pixels towards the centre: reads at round(p + (1 − s)·v), up to 2 pixels outside the disk.</summary>
    public static float[] Sink(Slice slice, Disk disk, int[] label) =>
        Look(slice, disk, label, (_, position, scaled, offset) => position + (1 - scaled) * offset, swappedClamp: false);

    private static float[] Look(
        Slice slice, Disk disk, int[] label, Func<int, int, double, double, double> target, bool swappedClamp)
    {
        // The original's source deformation clamps each axis with the size of the other one: no effect on square slices.
        var (rows, columns) = swappedClamp ? (slice.Width, slice.Height) : (slice.Height, slice.Width);
        var pixels = slice.Pixels.Span;
        var texture = new float[label.Length];
        for (var k = 0; k < label.Length; k++)
        {
            var (row, column) = Math.DivRem(label[k], slice.Width);
            double down = row - disk.Row, across = column - disk.Column;
            // Root, divide, square: in this order, because a half that rounds the other way moves the pixel.
            var scaled = Math.Sqrt(down * down + across * across) / disk.Radius;
            scaled *= scaled;
            var readRow = Nearest(target(disk.Row, row, scaled, down), rows);
            var readColumn = Nearest(target(disk.Column, column, scaled, across), columns);
            texture[k] = pixels[Math.Min(readRow, slice.Height - 1) * slice.Width + Math.Min(readColumn, slice.Width - 1)];
        }

        return texture;
    }

    private static int Nearest(double position, int length) =>
        Math.Clamp((int)Math.Round(position, MidpointRounding.ToEven), 0, length - 1);
}

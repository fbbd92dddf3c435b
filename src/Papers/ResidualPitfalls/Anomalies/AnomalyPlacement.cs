using Residua.Data;
using Residua.Numerics;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Draws the anomalies of all slices from the original's two random streams.</summary>
/// <remarks>
/// The original reseeds both streams at every grid point, before its loop over the slices. So slice i has one anomaly
/// for the whole experiment, and drawing each once is enough.
/// </remarks>
public static class AnomalyPlacement
{
    /// <summary>One anomaly per slice, in the order of the stack.</summary>
    /// <param name="slices">The normal slices.</param>
    /// <param name="radius">Of the disks, in pixels; at most half a slice.</param>
    /// <param name="seed">Of both random streams.</param>
    /// <param name="texture">What happens inside the disk; null, the default: it has a constant intensity.</param>
    /// <exception cref="BadInputException">The disk does not fit, or a slice has no foreground to put an anomaly on.</exception>
    public static Anomaly[] Draw(SliceStack slices, int radius, int seed, TextureKind? texture = null)
    {
        RequireFit(slices, radius);
        var python = new PythonRandom(seed);
        var numpy = new NumpyRandom((uint)seed);
        var anomalies = new Anomaly[slices.Count];
        for (var i = 0; i < slices.Count; i++)
        {
            anomalies[i] = Draw(slices[i], slices.NameOf(i), radius, texture, python, numpy);
        }

        return anomalies;
    }

    /// <summary>The next disk of a random stream: its centre is a foreground pixel of the slice.</summary>
    /// <param name="slice">The slice.</param>
    /// <param name="name">What to call it where it has no foreground.</param>
    /// <param name="radius">Of the disk.</param>
    /// <param name="python">The stream.</param>
    /// <exception cref="BadInputException">The slice has no foreground to put an anomaly on.</exception>
    internal static Disk DrawDisk(Slice slice, string name, int radius, PythonRandom python)
    {
        var foreground = Foreground.Indices(slice.Pixels.Span);
        if (foreground.Length == 0)
        {
            throw new BadInputException(name, "has no foreground (no voxel above 0), so no anomaly can be placed");
        }

        var (row, column) = Math.DivRem(foreground[(int)python.RandInt(0, foreground.Length - 1)], slice.Width);
        return new(row, column, radius);
    }

    /// <exception cref="BadInputException">A disk of this radius is wider than a slice.</exception>
    internal static void RequireFit(SliceStack slices, int radius)
    {
        if (2 * radius > Math.Min(slices.Height, slices.Width))
        {
            throw new BadInputException(
                "anomaly.radius",
                $"a disk of radius {radius} does not fit into slices of {slices.Height}×{slices.Width} pixels; "
                + $"it is at most {Math.Min(slices.Height, slices.Width) / 2}");
        }
    }

    private static Anomaly Draw(
        Slice slice, string name, int radius, TextureKind? texture, PythonRandom python, NumpyRandom numpy)
    {
        var disk = DrawDisk(slice, name, radius, python);
        var label = disk.Label(slice);
        return new(disk, label, texture switch
        {
            TextureKind.SourceDeformation => Deformation.Source(slice, disk, label),
            TextureKind.SinkDeformation => Deformation.Sink(slice, disk, label),
            TextureKind.PixelShuffle => Shuffle(slice, label, numpy.Permutation(label.Length)),
            _ => [],
        });
    }

    private static float[] Shuffle(Slice slice, int[] label, int[] permutation)
    {
        var pixels = slice.Pixels.Span;
        var texture = new float[label.Length];
        for (var k = 0; k < label.Length; k++)
        {
            texture[k] = pixels[label[permutation[k]]];
        }

        return texture;
    }
}

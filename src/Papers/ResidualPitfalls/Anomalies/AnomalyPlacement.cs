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
    /// <exception cref="BadInputException">A slice has no foreground to put an anomaly on.</exception>
    public static Anomaly[] Draw(SliceStack slices, AnomalySettings settings, int seed)
    {
        var python = new PythonRandom(seed);
        var numpy = new NumpyRandom((uint)seed);
        var anomalies = new Anomaly[slices.Count];
        for (var i = 0; i < slices.Count; i++)
        {
            anomalies[i] = Draw(slices[i], i, settings, python, numpy);
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

    private static Anomaly Draw(Slice slice, int number, AnomalySettings settings, PythonRandom python, NumpyRandom numpy)
    {
        var disk = DrawDisk(slice, $"slice {number} of the test set", settings.Radius, python);
        var label = disk.Label(slice);
        return new(disk, label, settings.Kind switch
        {
            AnomalyKind.SourceDeformation => Deformation.Source(slice, disk, label),
            AnomalyKind.SinkDeformation => Deformation.Sink(slice, disk, label),
            AnomalyKind.PixelShuffle => Shuffle(slice, label, numpy.Permutation(label.Length)),
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

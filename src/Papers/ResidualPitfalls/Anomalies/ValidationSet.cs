using Residua.Data;
using Residua.Models;
using Residua.Numerics;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>The slices that a training is validated on: each with a disk of random place and intensity, drawn once.</summary>
public static class ValidationSet
{
    /// <summary>One anomalous slice per slice, in the order of the stack.</summary>
    /// <remarks>One stream for both: per slice the original draws the centre, then the intensity, uniform in [0, 1).</remarks>
    /// <param name="slices">The normal slices.</param>
    /// <param name="radius">Of the disks, in pixels; at most half a slice.</param>
    /// <param name="seed">Of Python's random stream.</param>
    /// <exception cref="BadInputException">The disk does not fit, or a slice has no foreground to put an anomaly on.</exception>
    public static LabelledSlices Of(SliceStack slices, int radius, int seed)
    {
        AnomalyPlacement.RequireFit(slices, radius);
        var python = new PythonRandom(seed);
        var size = slices.Height * slices.Width;
        var labels = new byte[slices.Count * size];
        var painted = new float[slices.Count * size];
        for (var i = 0; i < slices.Count; i++)
        {
            var disk = AnomalyPlacement.DrawDisk(slices[i], slices.NameOf(i), radius, python);
            var anomaly = new Anomaly(disk, disk.Label(slices[i]), []);
            anomaly.Paint(slices[i], (float)python.Uniform(0, 1), painted.AsSpan(i * size, size));
            foreach (var index in anomaly.Label)
            {
                labels[i * size + index] = 1;
            }
        }

        return new(slices with { Pixels = painted }, labels);
    }
}

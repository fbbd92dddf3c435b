using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Residua.Data;
using Residua.Numerics;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Experiments 1 and 2: AP of the residual |blur − anomalous slice| over blurs and, for disks, intensities.</summary>
public static class ResidualSweep
{
    /// <summary>Scores every slice at every grid point and averages over the slices.</summary>
    /// <param name="slices">The normal slices.</param>
    /// <param name="anomalies">One per slice.</param>
    /// <param name="intensities">Of the disks; a texture has none and gives a single row.</param>
    /// <param name="sigmas">Standard deviations of the blur in pixels.</param>
    /// <param name="threads">Slices scored at once; the result does not depend on it. Default 1.</param>
    /// <param name="progress">Told how many slices are done and how many there are.</param>
    /// <param name="cancellation">Checked between slices.</param>
    public static SweepResult Run(
        SliceStack slices,
        IReadOnlyList<Anomaly> anomalies,
        double[] intensities,
        double[] sigmas,
        int threads = 1,
        Action<long, long>? progress = null,
        CancellationToken cancellation = default)
    {
        float[] painted = intensities.Length == 0 ? [0] : [.. intensities.Select(intensity => (float)intensity)];
        GaussianBlur[] blurs = [.. sigmas.Select(sigma => new GaussianBlur(sigma))];
        var each = new SweepResult[slices.Count];
        var done = 0;

        Parallel.For(
            0, slices.Count, new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            () => new SliceSweep(slices.Height * slices.Width),
            (i, _, sweep) =>
            {
                each[i] = new(new double[painted.Length, blurs.Length], new double[painted.Length, blurs.Length]);
                sweep.Run(slices[i], anomalies[i], painted, blurs, each[i]);
                progress?.Invoke(Interlocked.Increment(ref done), slices.Count);
                return sweep;
            },
            _ => { });

        return new(Mean(each, result => result.AveragePrecision), Mean(each, result => result.ReconstructionError));
    }

    // Summed in the order of the slices, so that the last bit does not depend on the threads.
    private static double[,] Mean(SweepResult[] each, Func<SweepResult, double[,]> of)
    {
        var mean = (double[,])of(each[0]).Clone();
        foreach (var result in each.Skip(1))
            TensorPrimitives.Add(Flat(mean), Flat(of(result)), Flat(mean));

        TensorPrimitives.Divide(Flat(mean), each.Length, Flat(mean));
        return mean;
    }

    private static Span<double> Flat(double[,] values) =>
        MemoryMarshal.CreateSpan(ref values[0, 0], values.Length);
}

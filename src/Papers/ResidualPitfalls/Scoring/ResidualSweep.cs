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
        CancellationToken cancellation = default) => Run(
            slices, anomalies, intensities, [.. sigmas.Select(sigma => (Reconstruction)new GaussianBlur(sigma).Apply)],
            pixelCount => new SliceSweep(pixelCount), threads, progress, cancellation);

    /// <summary>As the other, with any reconstructions of a slice in place of its blurs, and any way to score one.</summary>
    internal static SweepResult Run(
        SliceStack slices,
        IReadOnlyList<Anomaly> anomalies,
        double[] intensities,
        Reconstruction[] reconstructions,
        Func<int, SliceSweep> scorer,
        int threads,
        Action<long, long>? progress,
        CancellationToken cancellation)
    {
        float[] painted = intensities.Length == 0 ? [0] : [.. intensities.Select(intensity => (float)intensity)];
        var each = SweepResult.Empty(slices.Count, painted.Length, reconstructions.Length);
        var pixelCount = slices.Height * slices.Width;
        var done = 0;

        Parallel.For(
            0, slices.Count, new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            () => (Sweep: scorer(pixelCount), Reconstructed: new float[pixelCount]),
            (i, _, own) =>
            {
                own.Sweep.Begin(slices[i], anomalies[i]);
                foreach (var (column, reconstruct) in reconstructions.Index())
                {
                    // Of the normal slice, background and all, never of the anomalous one.
                    reconstruct(slices[i], own.Reconstructed);
                    own.Sweep.Score(own.Reconstructed, painted, 0, column, each[i]);
                }

                progress?.Invoke(Interlocked.Increment(ref done), slices.Count);
                return own;
            },
            _ => { });

        return SweepResult.Mean(each);
    }
}

/// <summary>Makes a reconstruction of a slice.</summary>
/// <param name="slice">The normal slice.</param>
/// <param name="reconstructed">(H · W) receives it.</param>
internal delegate void Reconstruction(Slice slice, Span<float> reconstructed);

using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Residua.Data;
using Residua.Numerics;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>
/// AP over disk intensity of reconstructions that are given and, on the same slices with the same disks, of blurs.
/// </summary>
/// <remarks>Slices are read and scored in batches, so that a folder may be larger than the memory.</remarks>
/// <param name="slices">Reads them.</param>
/// <param name="intensities">Of the disks.</param>
/// <param name="sigmas">Of the blurs, in pixels.</param>
internal sealed class FolderSweep(PairSlices slices, double[] intensities, double[] sigmas)
{
    // 256 slices of 256² pixels: 64 MB, and as much for their reconstructions. Never by the number of threads: what is summed
    // together decides the last bit.
    private const int PixelsAtOnce = 1 << 24;
    private const int FewestAtOnce = 4;

    private readonly double[,] _sum = new double[intensities.Length, 1 + sigmas.Length];

    /// <summary>Told of each batch: its slices, and the disk of each.</summary>
    public Action<SliceStack, Anomaly[]> OnBatch { get; init; } = (_, _) => { };

    /// <summary>Slices scored at once; the result does not depend on it. Default 1.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Told how many slices are done and how many there are.</summary>
    public Action<long, long> Progress { get; init; } = (_, _) => { };

    /// <summary>Checked between slices.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Scores slices; each has a disk around a foreground pixel, drawn as in Experiment 1.</summary>
    /// <param name="chosen">The slices, at least one.</param>
    /// <param name="radius">Of the disks, in pixels.</param>
    /// <param name="seed">Of the stream of places.</param>
    /// <returns>(intensities, 1 + sigmas), means over the slices: the reconstruction's AP, then those of the blurs.</returns>
    /// <exception cref="BadInputException">The disk does not fit into a slice, or a file can no longer be read.</exception>
    public double[,] Run(IReadOnlyList<PairSlice> chosen, int radius, int seed)
    {
        foreach (var (height, width) in chosen.Select(slice => (slice.Height, slice.Width)).Distinct())
        {
            AnomalyPlacement.RequireFit(new([], 0, height, width), radius);
        }

        var python = new PythonRandom(seed);
        var done = 0L;
        foreach (var batch in Batches(chosen))
        {
            var (inputs, reconstructions) = slices.Read(batch);
            Anomaly[] anomalies = [.. Enumerable.Range(0, batch.Count).Select(i => Draw(inputs, i, radius, python))];
            OnBatch(inputs, anomalies);
            var before = done;
            var result = ResidualSweep.Run(
                inputs, anomalies, intensities, [Given(reconstructions), .. sigmas.Select(Blur)],
                pixelCount => new SliceSweep(pixelCount), Threads, (own, _) => Progress(before + own, chosen.Count),
                Cancellation);
            Add(result.AveragePrecision, batch.Count);
            done += batch.Count;
        }

        var mean = (double[,])_sum.Clone();
        TensorPrimitives.Divide(Flat(mean), chosen.Count, Flat(mean));
        return mean;
    }

    private static Anomaly Draw(SliceStack inputs, int index, int radius, PythonRandom python)
    {
        var disk = AnomalyPlacement.DrawDisk(inputs[index], inputs.NameOf(index), radius, python);
        return new(disk, disk.Label(inputs[index]), []);
    }

    // A slice of the sweep is a part of its stack's memory: where it begins says which one it is.
    private static Reconstruction Given(SliceStack reconstructions) => (slice, reconstructed) =>
    {
        MemoryMarshal.TryGetArray(slice.Pixels, out var part);
        reconstructions.Pixels.AsSpan(part.Offset, part.Count).CopyTo(reconstructed);
    };

    private static Reconstruction Blur(double sigma) => new GaussianBlur(sigma).Apply;

    private static IEnumerable<IReadOnlyList<PairSlice>> Batches(IReadOnlyList<PairSlice> chosen)
    {
        List<PairSlice> batch = [];
        foreach (var slice in chosen)
        {
            var most = Math.Max(FewestAtOnce, PixelsAtOnce / (slice.Height * slice.Width));
            if (batch.Count == most || batch.Count > 0 && (batch[0].Height, batch[0].Width) != (slice.Height, slice.Width))
            {
                yield return batch;
                batch = [];
            }

            batch.Add(slice);
        }

        yield return batch;
    }

    private void Add(double[,] mean, int count) =>
        TensorPrimitives.MultiplyAdd(Flat(mean), count, Flat(_sum), Flat(_sum));

    private static Span<double> Flat(double[,] values) => MemoryMarshal.CreateSpan(ref values[0, 0], values.Length);
}

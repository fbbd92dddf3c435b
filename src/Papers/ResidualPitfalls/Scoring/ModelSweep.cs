using System.Numerics.Tensors;
using Residua.Data;
using Residua.Models;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Experiment 3: AP of the residual |reconstruction − anomalous slice| over intensities, with a trained model.</summary>
/// <param name="slices">The normal slices.</param>
/// <param name="anomalies">A disk per slice.</param>
/// <param name="intensities">Of the disks.</param>
public sealed class ModelSweep(SliceStack slices, IReadOnlyList<Anomaly> anomalies, double[] intensities)
{
    // 32 slices of the paper's size: 8 MB in and 8 MB out.
    private const int PixelsAtOnce = 32 * 256 * 256;

    private readonly float[] _intensities = [.. intensities.Select(intensity => (float)intensity)];
    private readonly int _pixelCount = slices.Height * slices.Width;

    /// <summary>Slices scored at once; the result does not depend on it. Default 1.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Told how many reconstructions are scored and how many there are.</summary>
    public Action<long, long> Progress { get; init; } = (_, _) => { };

    /// <summary>Checked between batches.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Reconstructs each slice once, as it is, and scores that against every intensity.</summary>
    /// <remarks>For networks whose reconstruction of a slice does not depend on what they saw before.</remarks>
    /// <returns>(intensities, 1), means over the slices.</returns>
    /// <exception cref="BadInputException">A reconstruction is not finite.</exception>
    public SweepResult RunOnce(Reconstructor network) => Run(
        network, ReconstructionInput.Normal,
        [.. Enumerable.Range(0, slices.Count).Select(slice => new Job(slice, 0, _intensities.Length))]);

    /// <summary>
    /// Reconstructs every slice anew for every intensity, in the original's order: intensity by intensity, slice by slice.
    /// </summary>
    /// <param name="network">May change with every slice.</param>
    /// <param name="input">What it is given.</param>
    /// <returns>(intensities, 1), means over the slices.</returns>
    /// <exception cref="BadInputException">A reconstruction is not finite.</exception>
    public SweepResult RunEach(Reconstructor network, ReconstructionInput input) => Run(
        network, input,
        [.. Enumerable.Range(0, _intensities.Length)
            .SelectMany(row => Enumerable.Range(0, slices.Count).Select(slice => new Job(slice, row, 1)))]);

    private SweepResult Run(Reconstructor network, ReconstructionInput input, Job[] jobs)
    {
        var each = SweepResult.Empty(slices.Count, _intensities.Length, 1);
        var batch = Math.Min(jobs.Length, Math.Max(1, PixelsAtOnce / _pixelCount));
        var (given, reconstructed) = (new float[batch * _pixelCount], new float[batch * _pixelCount]);
        SliceSweep[] sweeps = [.. Enumerable.Range(0, Threads).Select(_ => new SliceSweep(_pixelCount))];
        var done = 0L;
        foreach (var chunk in jobs.Chunk(batch))
        {
            Cancellation.ThrowIfCancellationRequested();
            for (var k = 0; k < chunk.Length; k++)
            {
                Fill(chunk[k], input, given.AsSpan(k * _pixelCount, _pixelCount));
            }

            network.Reconstruct(
                given.AsMemory(0, chunk.Length * _pixelCount), reconstructed.AsMemory(0, chunk.Length * _pixelCount));
            RequireFinite(chunk, reconstructed);
            Parallel.For(0, Threads, thread =>
            {
                for (var k = thread; k < chunk.Length; k += Threads)
                {
                    Score(chunk[k], reconstructed.AsSpan(k * _pixelCount, _pixelCount), sweeps[thread], each);
                }
            });
            Progress(done += chunk.Length, jobs.Length);
        }

        return SweepResult.Mean(each);
    }

    private void Fill(Job job, ReconstructionInput input, Span<float> given)
    {
        if (input == ReconstructionInput.Anomalous)
        {
            anomalies[job.Slice].Paint(slices[job.Slice], _intensities[job.Row], given);
        }
        else
        {
            slices[job.Slice].Pixels.Span.CopyTo(given);
        }
    }

    private void Score(Job job, ReadOnlySpan<float> reconstruction, SliceSweep sweep, SweepResult[] each)
    {
        sweep.Begin(slices[job.Slice], anomalies[job.Slice]);
        sweep.Score(reconstruction, _intensities.AsSpan(job.Row, job.Rows), job.Row, 0, each[job.Slice]);
    }

    private void RequireFinite(Job[] chunk, float[] reconstructed)
    {
        for (var k = 0; k < chunk.Length; k++)
        {
            // NaN wins over every magnitude.
            if (!float.IsFinite(TensorPrimitives.MaxMagnitude<float>(reconstructed.AsSpan(k * _pixelCount, _pixelCount))))
            {
                throw new BadInputException(
                    slices.NameOf(chunk[k].Slice), "has a reconstruction that is not finite: the model has diverged");
            }
        }
    }

    // One reconstruction: of which slice, and scored against which intensities.
    private readonly record struct Job(int Slice, int Row, int Rows);
}

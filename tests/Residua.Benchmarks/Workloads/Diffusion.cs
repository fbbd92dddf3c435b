using System.Diagnostics;
using System.Globalization;
using Residua.Benchmarks.Infra;
using Residua.Models;
using Residua.Numerics;

namespace Residua.Benchmarks.Workloads;

/// <summary>The published U-Net of the diffusion model at its size, through the product's own classes.</summary>
public abstract class Diffusion(string step, string kind, int batch, int steps, int rounds) : Race(rounds)
{
    protected const int Size = 96;
    protected const int WarmUp = 1; // a step takes seconds: compiling it does not show
    private float[] _pixels = [];

    public override string Name => $"{step}, U-Net of 37.5 million parameters, {Size}², batch {batch}";

    public override string Oracle => "torch-unet.py";

    public override IReadOnlyList<string> OracleArguments =>
        [kind, .. new[] { Size, batch, WarmUp, steps }.Select(number => number.ToString(CultureInfo.InvariantCulture))];

    public override int Threads => 2;

    public override string Remark =>
        string.Create(CultureInfo.InvariantCulture, $"{Threads} threads each, median of {Rounds} rounds in turn");

    public override IReadOnlyList<Goal> Goals => [Goal.TimesOracle(1), Goal.PeakOfOracle];

    protected int Batch => batch;

    protected int Steps => steps;

    protected ReadOnlySpan<float> Pixels => _pixels;

    public override void Prepare()
    {
        var random = new NumpyRandom(0);
        _pixels = new float[8 * batch * Size * Size];
        for (var i = 0; i < _pixels.Length; i++)
        {
            _pixels[i] = (float)random.Uniform();
        }

        Scratch.Write<float>("slices.f32", _pixels);
    }

    protected static double MedianAfterWarmUp(IReadOnlyList<long> ends)
    {
        double[] seconds =
            [.. ends.Zip(ends.Skip(1), (start, end) => Stopwatch.GetElapsedTime(start, end).TotalSeconds).Skip(WarmUp).Order()];
        return seconds[seconds.Length / 2];
    }
}

/// <summary>Steps of the training loop, with the noise and the drawing of slices; files at the end are not timed.</summary>
public class DiffusionTrainingStep(int rounds) : Diffusion("training step", "training", batch: 1, steps: 4, rounds)
{
    public override double MedianSeconds()
    {
        Engine.UseThreads(Threads);
        using var stop = new CancellationTokenSource();
        var ends = new List<long>();
        var slices = new RandomSlices(new Stack(Pixels.ToArray()));
        var trainer = new Trainer
        {
            Output = Scratch.Folder,
            Cancellation = stop.Token,
            Progress = (done, _) =>
            {
                ends.Add(Stopwatch.GetTimestamp());
                if (done == WarmUp + Steps)
                {
                    stop.Cancel();
                }
            },
        };
        try
        {
            new DiffusionTraining(new(), new() { Batch = Batch }, slices, slices).Train(trainer, 0);
        }
        catch (OperationCanceledException)
        {
            return MedianAfterWarmUp(ends);
        }

        throw new InvalidOperationException("the training ended before it was stopped");
    }

    private sealed class Stack(float[] pixels) : IVolumes
    {
        public int Count => pixels.Length / (Size * Size);

        public int Height => Size;

        public int Width => Size;

        public int Depth => 1;

        public SliceOfVolume Draw(int index) => (_, slice) => pixels.AsSpan(index * Size * Size, Size * Size).CopyTo(slice);
    }
}

/// <summary>A batch of a volume's slices: noise and one pass.</summary>
public class DenoisingStep(int rounds) : Diffusion("denoising step", "denoising", batch: 4, steps: 3, rounds)
{
    public override double MedianSeconds()
    {
        Engine.UseThreads(Threads);
        using var reconstructor = DiffusionReconstructor.Load(null, new(), Size, 0);
        var (reconstruction, ends) = (new float[Batch * Size * Size], new List<long> { Stopwatch.GetTimestamp() });
        for (var step = 0; step < WarmUp + Steps; step++)
        {
            reconstructor.Reconstruct(Pixels[..reconstruction.Length], reconstruction);
            ends.Add(Stopwatch.GetTimestamp());
        }

        return MedianAfterWarmUp(ends);
    }
}

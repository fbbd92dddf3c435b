using System.Diagnostics;
using System.Globalization;
using Residua.Benchmarks.Infra;
using Residua.Data;
using Residua.Models;
using Residua.Numerics;

namespace Residua.Benchmarks.Workloads;

/// <summary>Steps of the published denoising autoencoder, noise included; files at the end are not timed.</summary>
public class DenoiserTrainingStep(int rounds) : Race(rounds)
{
    private const int Size = 128;
    private const int Batch = 2;
    private const int Steps = 3;
    private const int WarmUp = 1; // a step takes seconds: compiling it does not show
    private SliceStack _images = new([], 0, 0, 0);

    public override string Name => $"training step, DAE of 7.7 million parameters, {Size}², batch {Batch}";

    public override string Oracle => "torch-dae.py";

    public override IReadOnlyList<string> OracleArguments =>
        [.. new[] { Size, Batch, WarmUp, Steps }.Select(number => number.ToString(CultureInfo.InvariantCulture))];

    public override int Threads => 2;

    public override string Remark =>
        string.Create(CultureInfo.InvariantCulture, $"{Threads} threads each, median of {Rounds} rounds in turn");

    public override IReadOnlyList<Goal> Goals => [Goal.TimesOracle(1), Goal.PeakOfOracle];

    public override void Prepare()
    {
        var random = new NumpyRandom(0);
        var pixels = new float[8 * Batch * Size * Size];
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (float)random.Uniform();
        }

        _images = new(pixels, 8 * Batch, Size, Size);
        Scratch.Write<float>("images.f32", pixels);
    }

    public override double MedianSeconds()
    {
        Engine.UseThreads(Threads);
        using var stop = new CancellationTokenSource();
        var ends = new List<long>();
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
        var settings = new AutoencoderTrainingSettings { Batch = Batch, Lr = 1e-4, Scheduler = AutoencoderSchedule.Cosine };
        var images = new StoredSlices(_images);
        try
        {
            new Residua.Models.AutoencoderTraining(new DaeSettings(), settings, images, images, images).Train(trainer, seed: 0);
        }
        catch (OperationCanceledException)
        {
            double[] seconds =
                [.. ends.Zip(ends.Skip(1), (from, to) => Stopwatch.GetElapsedTime(from, to).TotalSeconds).Skip(WarmUp).Order()];
            return seconds[seconds.Length / 2];
        }

        throw new InvalidOperationException("the training ended before it was stopped");
    }
}

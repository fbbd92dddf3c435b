using System.Diagnostics;
using System.Globalization;
using Residua.Benchmarks.Infra;
using Residua.Data;
using Residua.Models;
using Residua.Numerics;

namespace Residua.Benchmarks.Workloads;

/// <summary>Steps of the product's own training loop; the first ones and the files at the end are not timed.</summary>
public abstract class Training(string name, ModelSettings model, int size, int batch, int steps, int rounds) : Race(rounds)
{
    private const int WarmUp = 15; // until .NET has compiled the loop for good
    private SliceStack _slices = new([], 0, 0, 0);

    public override string Name => $"training step, {name}, {size}², batch {batch}";

    public override string Oracle => "torch-training-step.py";

    public override IReadOnlyList<string> OracleArguments =>
        [.. new[] { size, batch, WarmUp, steps }.Select(number => number.ToString(CultureInfo.InvariantCulture))
            .Prepend(model is VqVaeSettings ? "vq-vae" : "ae")];

    public override int Threads => 2;

    public override string Remark =>
        string.Create(CultureInfo.InvariantCulture, $"{Threads} threads each, median of {Rounds} rounds in turn");

    public override IReadOnlyList<Goal> Goals => [Goal.TimesOracle(1), Goal.PeakOfOracle];

    public override void Prepare()
    {
        var random = new NumpyRandom(0);
        var pixels = new float[8 * batch * size * size];
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (float)random.Uniform();
        }

        _slices = new(pixels, 8 * batch, size, size);
        Scratch.Write<float>("slices.f32", pixels);
    }

    public override double MedianSeconds()
    {
        Engine.UseThreads(Threads);
        var ends = new List<long>();
        var settings = new TrainingSettings { Batch = batch, Steps = WarmUp + steps, ValidateEvery = int.MaxValue };
        var trainer = new Trainer { Output = Scratch.Folder, Progress = (_, _) => ends.Add(Stopwatch.GetTimestamp()) };
        var validation = new LabelledSlices(new(_slices.Pixels[..(size * size)], 1, size, size), new byte[size * size]);
        new ReconstructionTraining(model, settings, _slices, validation).Train(trainer, seed: 0);

        double[] seconds =
            [.. ends.Zip(ends.Skip(1), (start, end) => Stopwatch.GetElapsedTime(start, end).TotalSeconds).Skip(WarmUp).Order()];
        return seconds[seconds.Length / 2];
    }
}

public class AutoencoderTraining(int rounds) :
    Training("AE", new AeSettings { Latent = 128 }, size: 128, batch: 32, steps: 12, rounds);

public class VqVaeTraining(int rounds) : Training("VQ-VAE", new VqVaeSettings(), size: 64, batch: 16, steps: 30, rounds);

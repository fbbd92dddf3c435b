using System.Diagnostics;
using System.Globalization;
using Residua.Benchmarks.Infra;
using Residua.Data;
using Residua.Models;
using Residua.Numerics;

namespace Residua.Benchmarks.Workloads;

/// <summary>Steps of MorphAEus' second phase in the product's own training loop; epochs' ends and files are not timed.</summary>
public class MorphaeusTraining(int rounds) : Race(rounds)
{
    private const int Size = 128;
    private const int Batch = 8;
    private const int WarmUp = 3;
    private const int Steps = 8;
    private SliceStack _images = new([], 0, 0, 0);

    public override string Name => "training step, MorphAEus, 128², batch 8";

    public override string Oracle => "torch-morphaeus.py";

    public override IReadOnlyList<string> OracleArguments =>
        [.. new[] { Size, Batch, WarmUp, Steps }.Select(number => number.ToString(CultureInfo.InvariantCulture))];

    public override int Threads => 2;

    public override string Remark =>
        string.Create(CultureInfo.InvariantCulture, $"{Threads} threads each, median of {Rounds} rounds in turn");

    public override IReadOnlyList<Goal> Goals => [Goal.TimesOracle(1), Goal.PeakOfOracle];

    public override void Prepare()
    {
        var random = new NumpyRandom(0);
        var pixels = new float[(WarmUp + Steps) * Batch * Size * Size];
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (float)random.Uniform();
        }

        _images = new(pixels, (WarmUp + Steps) * Batch, Size, Size);
        Scratch.Write<float>("slices.f32", pixels);
    }

    public override double MedianSeconds()
    {
        Engine.UseThreads(Threads);
        var ends = new List<long>();
        var trainer = new Trainer { Output = Scratch.Folder, Progress = (_, _) => ends.Add(Stopwatch.GetTimestamp()) };
        var (images, one) = (new StoredSlices(_images), new StoredSlices(new(_images.Pixels[..(Size * Size)], 1, Size, Size)));
        var settings = new AutoencoderTrainingSettings { Batch = Batch, Epochs = 1 };
        new Residua.Models.AutoencoderTraining(new MorphaeusSettings { MorphFrom = 0 }, settings, images, one, one)
            .Train(trainer, seed: 0);

        // The last step ends with a validation and files.
        double[] seconds =
            [.. ends.Zip(ends.Skip(1), (start, end) => Stopwatch.GetElapsedTime(start, end).TotalSeconds)
                .Skip(WarmUp).SkipLast(1).Order()];
        return seconds[seconds.Length / 2];
    }
}

using Residua.Data;
using Residua.Models;
using Residua.Papers.ResidualPitfalls;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.Tests;

public sealed class TrainStepTests : IDisposable
{
    private static readonly TrainingExperiment Small = new()
    {
        Dataset = new() { Source = DataSetSource.Phantom },
        Anomaly = new() { Radius = 3 },
        Model = Models.Ae(4, width: 2),
        Train = new() { Batch = 4, Steps = 4, LogEvery = 1, ValidateEvery = 2 },
    };

    private readonly StepFolders _folders = new();
    private readonly string _slices;

    public TrainStepTests()
    {
        Engine.UseThreads(1);
        _slices = _folders.New();
        SliceStackFile.Write(Path.Combine(_slices, "train.nii"), Slices(10, seed: 1));
        SliceStackFile.Write(Path.Combine(_slices, "validation.nii"), Slices(8, seed: 2));
    }

    public void Dispose() => _folders.Dispose();

    [Fact]
    public void The_same_settings_give_the_same_files() => Assert.Equal(Metrics(Small), Metrics(Small));

    public static TheoryData<string, string, TrainingExperiment> Changed => new()
    {
        { "seed of the weights and batches", "train/", Small with { Seed = 1 } },
        { "seed of the validation slices", "val/", Small with { Seed = 1 } },
        { "radius", "val/", Small with { Anomaly = new() { Radius = 4 } } },
        { "model", "train/", Small with { Model = Models.Ae(4, width: 3) } },
        { "training", "train/", Small with { Train = Small.Train with { Lr = 0.01 } } },
    };

    [Theory]
    [MemberData(nameof(Changed), DisableDiscoveryEnumeration = true)]
    public void Every_setting_reaches_the_training(string what, string metrics, TrainingExperiment experiment) =>
        Assert.True(!Metrics(Small, metrics).SequenceEqual(Metrics(experiment, metrics)), what);

    [Fact]
    public void Examples_are_anomalous_validation_slices_and_what_the_best_weights_make_of_them()
    {
        var folder = _folders.Run(Step(Small), _slices);
        var validation = ValidationSet.Of(Slices(8, seed: 2), radius: 3, seed: 0).Slices;
        var examples = SliceStackFile.Read(Path.Combine(folder, "examples.nii"));
        var expected = new float[examples.Pixels.Length];
        using var network = Reconstructor.Load(Path.Combine(folder, ReconstructionTraining.BestFile), Small.Model, 16);
        network.Reconstruct(examples.Pixels, expected);

        Assert.Equal(6, examples.Count);
        Assert.Equal(validation[0].Pixels.ToArray(), examples[0].Pixels.ToArray());
        Assert.Equal(validation[6].Pixels.ToArray(), examples[5].Pixels.ToArray());
        Assert.Equal(expected, SliceStackFile.Read(Path.Combine(folder, "reconstructions.nii")).Pixels);
    }

    [Theory]
    [InlineData("metrics.csv", true)]
    [InlineData("best.safetensors", true)]
    [InlineData("last.safetensors", false)]
    [InlineData("examples.nii", false)]
    public void Only_what_one_trains_for_is_a_result(string file, bool published) =>
        Assert.Equal(published, Step(Small).Publishes(file));

    private string[] Metrics(TrainingExperiment experiment, string part = "") =>
        [.. File.ReadLines(Path.Combine(_folders.Run(Step(experiment), _slices), Trainer.MetricsFile))
            .Where(line => line.Contains(part, StringComparison.Ordinal))];

    private static Step Step(TrainingExperiment experiment) =>
        new PitfallsPaper().Steps(experiment, new(_ => experiment, null)).Single(step => step.Stage == Stage.Train);

    private static SliceStack Slices(int count, int seed)
    {
        var random = new Random(seed);
        return new([.. Enumerable.Range(0, count * 16 * 16).Select(_ => random.NextSingle())], count, 16, 16);
    }
}

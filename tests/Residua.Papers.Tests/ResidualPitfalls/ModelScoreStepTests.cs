using Residua.Data;
using Residua.Models;
using Residua.Papers.ResidualPitfalls;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.Tests;

[Collection(TrainedModels.Name)]
public sealed class ModelScoreStepTests(TrainedModels models) : IDisposable
{
    private readonly StepFolders _folders = new();

    public void Dispose() => _folders.Dispose();

    // The reconstructions are those of the original's loops, however few of them are computed.
    [Theory]
    [InlineData("ae", ReconstructionInput.Normal)]
    [InlineData("ae", ReconstructionInput.Anomalous)]
    [InlineData("vq-vae", ReconstructionInput.Normal)]
    [InlineData("vq-vae", ReconstructionInput.Anomalous)]
    public void Each_column_is_the_whole_loop_with_a_fresh_network(string name, ReconstructionInput input)
    {
        var table = Score(name, new() { Model = "model", Input = input, Checkpoint = Checkpoint.Last });

        Assert.Equal(["intensity", "evaluation", "training_mode"], table.Columns);
        Assert.Equal(Loop(name, input, trainingMode: false), table.Column("evaluation"));
        Assert.Equal(Loop(name, input, trainingMode: true), table.Column("training_mode"));
    }

    [Fact]
    public void Only_the_modes_that_are_asked_for_are_scored() => Assert.Equal(
        ["intensity", "training_mode"],
        Score("ae", new() { Model = "model", Modes = [NetworkMode.Training] }).Columns);

    [Theory]
    [InlineData(Checkpoint.BestAp, "best.safetensors")]
    [InlineData(Checkpoint.BestLoss, "best-loss.safetensors")]
    [InlineData(Checkpoint.Last, "last.safetensors")]
    public void The_checkpoint_is_the_one_that_is_named(Checkpoint checkpoint, string file)
    {
        var folder = _folders.New();
        File.Copy(Path.Combine(models["ae"].Folder, Trainer.LastFile), Path.Combine(folder, file));
        ModelReconstruction reconstruction = new() { Model = "model", Checkpoint = checkpoint, Modes = [NetworkMode.Evaluation] };

        Assert.NotEmpty(Score("ae", reconstruction, folder).Rows);
    }

    private double[] Loop(string name, ReconstructionInput input, bool trainingMode)
    {
        var slices = ReferenceRun.TestSlices();
        using var network = models[name].Load(trainingMode);
        var sweep = new ModelSweep(slices, AnomalyPlacement.Draw(slices, radius: 20, seed: 0), ReferenceRun.Intensities);
        return [.. sweep.RunEach(network, input).AveragePrecision.Cast<double>()];
    }

    private NumericTable Score(string name, ModelReconstruction reconstruction, string? training = null)
    {
        var (slices, testSet) = (_folders.New(), _folders.New());
        SliceStackFile.Write(Path.Combine(slices, TestSlices.SlicesFile), ReferenceRun.TestSlices());
        new NumericTable(["slices", "shared_with_training"], [[4, 0]]).Write(Path.Combine(testSet, TestSetTable.FileName));
        var experiment = new ModelExperiment
        {
            Dataset = new() { Source = DataSetSource.Phantom },
            Anomaly = new() { Intensity = new() { To = 1, Count = 11 } },
            Reconstruction = reconstruction,
        };
        var trained =
            new TrainingExperiment { Dataset = new() { Source = DataSetSource.Phantom }, Model = models[name].Settings };
        var step = new PitfallsPaper().Steps(experiment, new(_ => trained, null)).Single(step => step.Stage == Stage.Score);
        return NumericTable.Read(Path.Combine(
            _folders.Run(step, slices, testSet, training ?? models[name].Folder), "average-precision.csv"));
    }
}

using Residua.Pipeline.Contracts;
using Residua.Data;
using Residua.Models;
using Residua.Papers.ResidualPitfalls;

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
    [InlineData(Checkpoint.BestAp, ReconstructionTraining.BestFile)]
    [InlineData(Checkpoint.BestLoss, ReconstructionTraining.BestLossFile)]
    [InlineData(Checkpoint.Last, Trainer.LastFile)]
    public void The_checkpoint_is_the_one_that_is_named(Checkpoint checkpoint, string file)
    {
        var folder = _folders.New();
        File.Copy(Path.Combine(models["ae"].Folder, Trainer.LastFile), Path.Combine(folder, file));

        Assert.NotEmpty(Score("ae", new() { Model = "model", Checkpoint = checkpoint, Modes = [NetworkMode.Evaluation] }, folder).Rows);
    }

    private double[] Loop(string name, ReconstructionInput input, bool trainingMode)
    {
        var slices = ReferenceRun.TestSlices();
        using var network = models[name].Load(trainingMode);
        var sweep = new ModelSweep(slices, AnomalyPlacement.Draw(slices, new(), seed: 0), ReferenceRun.Intensities);
        return [.. sweep.RunEach(network, input).AveragePrecision.Cast<double>()];
    }

    private NumericTable Score(string name, ReconstructionSettings reconstruction, string? training = null)
    {
        var slices = _folders.New();
        SliceStackFile.Write(Path.Combine(slices, "slices.nii"), ReferenceRun.TestSlices());
        var experiment = new PitfallsExperiment
        {
            Dataset = new() { Source = DatasetSource.Phantom },
            Anomaly = new() { Intensity = new() { To = 1, Count = 11 } },
            Reconstruction = reconstruction,
        };
        var step = new PitfallsPaper()
            .Steps(experiment, new(_ => experiment with { Reconstruction = new(), Model = models[name].Settings }, null))
            .Single(step => step.Stage == Stage.Score);
        return NumericTable.Read(Path.Combine(_folders.Run(step, slices, training ?? models[name].Folder), "average-precision.csv"));
    }
}

using System.Text.Json;
using Residua.Data;
using Residua.Models;
using Residua.Papers.ResidualPitfalls;

namespace Residua.Papers.Tests;

/// <summary>
/// A model trained as in the reference run, in its folder of weights, and what the original's Experiment 3 gave with it.
/// </summary>
internal sealed class ReferenceModel : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("residua-");
    private readonly JsonElement _reference;

    private ReferenceModel(string name, ModelSettings settings, TrainingSettings training)
    {
        Settings = settings;
        _reference = JsonDocument.Parse(File.ReadAllBytes(ReferenceRun.PathOf($"train-{name}.json"))).RootElement;
        var train = ReferenceRun.PathOf("train");
        var files = TrainTestSplit.Of(train).TrainFiles(train);
        // One thread: another number sums in another order.
        Engine.UseThreads(1);
        new ReconstructionTraining(
            settings, training,
            SliceStackReader.Read([.. files.Skip(1)], 120, 20),
            ValidationSet.Of(SliceStackReader.Read([.. files.Take(1)], 120, 20), radius: 20, seed: 0))
            .Train(new Trainer { Output = _folder.FullName }, seed: 0);
    }

    /// <summary>Trains the model of a reference run: ae, spatial-ae or vq-vae.</summary>
    public static ReferenceModel Train(string name) => name switch
    {
        "ae" => new(name, new AeSettings { Width = 8, Latent = 32 }, new() { Batch = 16, Steps = 30, ValidateEvery = 10 }),
        "spatial-ae" => new(name, new SpatialAeSettings { Width = 8 }, new() { Batch = 16, Steps = 30, ValidateEvery = 10 }),
        _ => new(name, new VqVaeSettings(), new() { Batch = 8, Steps = 12, ValidateEvery = 6 }),
    };

    public ModelSettings Settings { get; }

    /// <summary>What the training left behind.</summary>
    public string Folder => _folder.FullName;

    /// <summary>A fresh copy of the trained network.</summary>
    public Reconstructor Load(bool trainingMode)
    {
        var network = Reconstructor.Load(Path.Combine(Folder, Trainer.LastFile), Settings, 64);
        network.TrainingMode = trainingMode;
        return network;
    }

    /// <summary>The original's AP and reconstruction error over 11 intensities.</summary>
    public (double[] Ap, double[] Error) Expected(ReconstructionInput input, bool trainingMode)
    {
        var curves = _reference.GetProperty(trainingMode ? "experiment3_training_mode" : "experiment3")
            .GetProperty(input == ReconstructionInput.Normal ? "normal" : "anomal");
        return (curves.GetProperty("ap").Deserialize<double[]>()!, curves.GetProperty("rec_err").Deserialize<double[]>()!);
    }

    /// <summary>Values of the training's log under a name, and the original's.</summary>
    public (double[] Logged, double[] Expected) Log(string name) => (
        TrainingMetrics.Read(Path.Combine(Folder, Trainer.MetricsFile)).Single(metric => metric.Name == name).Values,
        [.. _reference.GetProperty("log").EnumerateArray()
            .Where(line => line.TryGetProperty(name, out _)).Select(line => line.GetProperty(name).GetDouble())]);

    public void Dispose() => _folder.Delete(recursive: true);
}

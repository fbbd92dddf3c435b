using System.Text.Json;

namespace Residua.Models.Tests;

/// <summary>What the original's training scripts did with the ten reference volumes.</summary>
internal sealed class ReferenceTraining
{
    private readonly JsonElement _reference;

    private ReferenceTraining(string name, ModelSettings model, TrainingSettings training)
    {
        Model = model;
        Training = training;
        _reference = JsonDocument.Parse(File.ReadAllBytes(ReferenceSlices.PathOf($"train-{name}.json"))).RootElement;
    }

    public ModelSettings Model { get; }

    public TrainingSettings Training { get; }

    /// <summary>The run of this name: ae, spatial-ae or vq-vae.</summary>
    public static ReferenceTraining Of(string name) => name switch
    {
        "ae" => new(
            name, new AeSettings { Width = 8, Latent = 32 }, new() { Batch = 16, Steps = 30, LogEvery = 1, ValidateEvery = 10 }),
        "spatial-ae" => new(
            name, new SpatialAeSettings { Width = 8 }, new() { Batch = 16, Steps = 30, LogEvery = 1, ValidateEvery = 10 }),
        _ => new(name, new VqVaeSettings(), new() { Batch = 8, Steps = 12, LogEvery = 1, ValidateEvery = 6 }),
    };

    /// <summary>Shape, sum and first four values of every tensor before the first step.</summary>
    public IEnumerable<(string Name, long[] Shape, double Sum, double[] First)> InitialState() =>
        _reference.GetProperty("init").EnumerateObject().Select(tensor => (
            tensor.Name,
            tensor.Value.GetProperty("shape").Deserialize<long[]>()!,
            tensor.Value.GetProperty("sum").GetDouble(),
            tensor.Value.GetProperty("first").Deserialize<double[]>()!));

    /// <summary>The values that were logged under a name, in order.</summary>
    public double[] Logged(string name) =>
        [.. _reference.GetProperty("log")
            .EnumerateArray().Where(line => line.TryGetProperty(name, out _)).Select(line => line.GetProperty(name).GetDouble())];

    /// <summary>All names in the log.</summary>
    public string[] Names() => [.. _reference.GetProperty("log")
        .EnumerateArray().SelectMany(line => line.EnumerateObject()).Select(value => value.Name).Distinct()];
}

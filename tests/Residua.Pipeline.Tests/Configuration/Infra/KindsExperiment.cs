using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Tests.Configuration;

/// <summary>A network.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(DenseModel), "dense")]
[JsonDerivedType(typeof(CodedModel), "coded")]
[JsonDerivedType(typeof(BareModel), "bare")]
public abstract record TestModel
{
    [Range(1, 1024)]
    public int Width { get; init; } = 32;
}

/// <summary>A network with a dense bottleneck.</summary>
public sealed record DenseModel : TestModel
{
    /// <summary>Length of the latent vector.</summary>
    public int Latent { get; init; } = 128;
}

public sealed record CodedModel : TestModel
{
    public int Codes { get; init; } = 512;
}

public sealed record BareModel : TestModel;

public sealed record TestTraining
{
    [Range(1, 10000)]
    public int Steps { get; init; } = 400;

    [Free]
    public int Workers { get; init; } = 1;
}

/// <summary>An experiment that is one of two.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(TrainingExperiment), "training")]
[JsonDerivedType(typeof(CurveExperiment), "curve")]
public abstract record KindsExperiment : Experiment
{
    public double Rate { get; init; } = 0.1;
}

public sealed record TrainingExperiment : KindsExperiment
{
    public TestModel Model { get; init; } = new DenseModel { Width = 5 };

    public TestTraining Train { get; init; } = new();
}

public sealed record CurveExperiment : KindsExperiment
{
    public string Of { get; init; } = "";

    public TestModel? Blur { get; init; }

    public IReadOnlyList<TestModel> Others { get; init; } = [];

    public IReadOnlyList<TestAxis> Axes { get; init; } = [];

    [Free]
    public TestAxis Drawn { get; init; } = new();
}

using System.ComponentModel.DataAnnotations;
using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Tests.Configuration;

public enum TestKind
{
    Disk,
    PixelShuffle,
}

public sealed record TestAxis : IValidatableObject
{
    public double From { get; init; }

    public double To { get; init; } = 1;

    [Range(1, 100)]
    public int Count { get; init; } = 10;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (From > To)
        {
            yield return new ValidationResult("from must not be above to", [nameof(From)]);
        }
    }
}

public sealed record TestAnomaly
{
    public static readonly TestAnomaly Shared = new() { Radius = 20 };

    public TestKind Kind { get; init; }

    public int Radius { get; init; }

    public TestAxis Intensity { get; init; } = new() { Count = 50 };
}

/// <summary>Has a property of every type that a configuration can hold.</summary>
public sealed record TestExperiment : Experiment
{
    public TestAnomaly Anomaly { get; init; } = TestAnomaly.Shared;

    public TestAxis? Sigma { get; init; }

    /// <summary>A share.</summary>
    [Range(0, 1)]
    public double Share { get; init; } = 0.6;

    [Range(0.0, double.MaxValue, MinimumIsExclusive = true)]
    public double Rate { get; init; } = 0.1;

    public double Weight { get; init; }

    public long Steps { get; init; } = 1;

    public int? Limit { get; init; }

    public bool Shuffle { get; init; }

    public string? Folder { get; init; }

    [Range(1, 99)]
    public IReadOnlyList<int> Kernels { get; init; } = [3, 5];

    public IReadOnlyList<TestKind> Kinds { get; init; } = [];

    public IReadOnlyList<TestAxis> Axes { get; init; } = [];

    [MinLength(1, ErrorMessage = "must have an item")]
    public IReadOnlyList<string> Names { get; init; } = ["a"];

    public string Computed => $"{Share}";
}

/// <summary>Another paper's experiments: shares the seed with the first, nothing else.</summary>
public sealed record OtherExperiment : Experiment
{
    [Required]
    public string Model { get; init; } = "";

    public double LearningRate { get; init; } = 0.001;
}

public sealed class TestPaper(string name, Type experimentType) : IPaper
{
    public string Name => name;

    public string Title => $"The paper {name}";

    public Type ExperimentType => experimentType;

    public IReadOnlyList<Step> Steps(Experiment experiment, PlanContext context) => [];
}

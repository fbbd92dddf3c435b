using System.ComponentModel.DataAnnotations;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>
/// Models side by side, and beside the blur of Experiment 1; each as it is trained with the seed of this experiment.
/// </summary>
public sealed record ComparisonExperiment : PitfallsExperiment
{
    /// <summary>Which slices are scored.</summary>
    public ScoredSlices Dataset { get; init; } = new();

    /// <summary>The disk that is put into each slice.</summary>
    public DiskSettings Anomaly { get; init; } = new();

    /// <summary>The states of the networks that are compared, and the blurs.</summary>
    public ComparedReconstructions Reconstruction { get; init; } = new();

    /// <summary>The models, by the names of the experiments that train them; what is listed is tabulated and drawn.</summary>
    public ComparedModels Comparison { get; init; } = new();

    /// <summary>The experiment that scores one of the models.</summary>
    internal ModelExperiment Of(string model, ReconstructionInput input) => new()
    {
        Seed = Seed,
        Threads = Threads,
        Dataset = Dataset,
        Anomaly = Anomaly,
        Reconstruction = new()
        {
            Model = model,
            Input = input,
            Modes = Reconstruction.Modes,
            Checkpoint = Reconstruction.Checkpoint,
        },
    };

    /// <summary>The experiment that scores the blurs: Experiment 1 on these slices.</summary>
    internal DiskExperiment OfBlurs() => new()
    {
        Seed = Seed,
        Threads = Threads,
        Dataset = SweptSlices.AsTheyAre(Dataset),
        Anomaly = Anomaly,
        Reconstruction = new() { Sigma = Reconstruction.Sigma },
    };
}

/// <summary>The models that are compared.</summary>
public sealed record ComparedModels : IValidatableObject
{
    /// <summary>Models whose AP curves are drawn (Figures 1 (a) and 3 (a)), in the order of their colours.</summary>
    public IReadOnlyList<string> Curves { get; init; } = [];

    /// <summary>Those of the curves to which the nearest blur is looked for and drawn.</summary>
    public IReadOnlyList<string> Matched { get; init; } = [];

    /// <summary>Models whose reconstruction error is drawn against their AP (Figure 4 (b)).</summary>
    public IReadOnlyList<string> Scatter { get; init; } = [];

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Matched.Except(Curves).FirstOrDefault() is { } stranger)
        {
            yield return new($"'{stranger}' is not among the curves", [nameof(Matched)]);
        }
    }
}

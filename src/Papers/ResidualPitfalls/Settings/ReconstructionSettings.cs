using System.ComponentModel.DataAnnotations;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>The reconstruction of Experiments 1 and 2: a Gaussian blur of the normal slice.</summary>
public sealed record BlurSettings
{
    /// <summary>Standard deviations of the blur in pixels. Default 100 from 0 to 5, as published.</summary>
    public Axis Sigma { get; init; } = new() { From = 0, To = 5, Count = 100 };
}

/// <summary>The states of a trained network that are scored.</summary>
public abstract record NetworkStates : IValidatableObject
{
    /// <summary>
    /// States of the network, one column each. evaluation: as intended; training: as the original leaves it, with statistics of
    /// the single slice and a codebook that goes on learning. Default both.
    /// </summary>
    /// <remarks>
    /// The original never switches its networks to evaluation mode, so its results are those of training mode: batch
    /// normalisation with the statistics of the single slice, and a codebook that goes on learning during the test.
    /// </remarks>
    public IReadOnlyList<NetworkMode> Modes { get; init; } = [NetworkMode.Evaluation, NetworkMode.Training];

    /// <summary>
    /// Weights to score: of the highest validation AP, of the lowest validation loss, or of the last step. Default best-ap, as
    /// published.
    /// </summary>
    public Checkpoint Checkpoint { get; init; }

    /// <inheritdoc />
    public virtual IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Modes.Count == 0)
        {
            yield return new("names no mode: evaluation, training, or both", [nameof(Modes)]);
        }

        if (Modes.Distinct().Count() < Modes.Count)
        {
            yield return new("names a mode twice", [nameof(Modes)]);
        }
    }
}

/// <summary>The reconstruction of Experiment 3: what a trained model makes of a slice.</summary>
public sealed record ModelReconstruction : NetworkStates
{
    /// <summary>Name of the experiment that trains the model.</summary>
    [Required]
    public required string Model { get; init; }

    /// <summary>
    /// What the model reconstructs: the normal slice (Experiment 3.1) or the anomalous one (3.2). Default normal.
    /// </summary>
    public ReconstructionInput Input { get; init; }

    /// <summary>
    /// A file of weights (.safetensors, or what torch.save wrote) to score instead of training the model; null, the default:
    /// those of our training.
    /// </summary>
    public string? Weights { get; init; }

    /// <inheritdoc />
    public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var problem in base.Validate(validationContext))
        {
            yield return problem;
        }

        if (Weights is not null && string.IsNullOrWhiteSpace(Weights))
        {
            yield return new("is empty; name a file of weights, or leave it out", [nameof(Weights)]);
        }
    }
}

/// <summary>What a comparison scores: states of networks, and blurs.</summary>
public sealed record ComparedReconstructions : NetworkStates
{
    /// <summary>
    /// Standard deviations, in pixels, of the blurs that models are compared with. Default 100 from 0 to 5, as published.
    /// </summary>
    public Axis Sigma { get; init; } = new() { From = 0, To = 5, Count = 100 };
}

/// <summary>What a model is given.</summary>
public enum ReconstructionInput
{
    /// <summary>The normal slice: one reconstruction for all intensities.</summary>
    Normal,

    /// <summary>The slice with the anomaly in it.</summary>
    Anomalous,
}

/// <summary>The state that a network is in while it reconstructs.</summary>
public enum NetworkMode
{
    /// <summary>Statistics and codebook are those of the training.</summary>
    Evaluation,

    /// <summary>Statistics are those of the slice, and the codebook goes on learning, slice by slice.</summary>
    Training,
}

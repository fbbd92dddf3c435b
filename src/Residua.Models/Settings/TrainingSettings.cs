using System.ComponentModel.DataAnnotations;

namespace Residua.Models;

/// <summary>How a network is trained. Defaults are the published ones.</summary>
public sealed record TrainingSettings : IValidatableObject
{
    /// <summary>Slices per step; the last batch of an epoch may be smaller. Default 128.</summary>
    [Range(1, 65536)]
    public int Batch { get; init; } = 128;

    /// <summary>Optimiser steps. Default 10,000.</summary>
    [Range(1, 100_000_000)]
    public int Steps { get; init; } = 10_000;

    /// <summary>Learning rate of AdamW, constant. Default 0.001.</summary>
    [Range(0.0, 10.0)]
    public double Lr { get; init; } = 1e-3;

    /// <summary>Decoupled weight decay of AdamW, on all parameters. Default 0.02.</summary>
    [Range(0.0, 10.0)]
    public double WeightDecay { get; init; } = 0.02;

    /// <summary>
    /// Weight of the latent loss beside the reconstruction loss, for models that have one (vq-vae). Default 0.25.
    /// </summary>
    [Range(0.0, 1000.0)]
    public double LatentLossWeight { get; init; } = 0.25;

    /// <summary>Steps between two entries of the training losses in the log. Default 100.</summary>
    [Range(1, 100_000_000)]
    public int LogEvery { get; init; } = 100;

    /// <summary>Steps between two validations, each followed by a checkpoint. Default 200.</summary>
    [Range(1, 100_000_000)]
    public int ValidateEvery { get; init; } = 200;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ValidateEvery > Steps)
        {
            yield return new(
                $"is more than the {Steps} steps: without a validation there are no best weights", [nameof(ValidateEvery)]);
        }
    }
}

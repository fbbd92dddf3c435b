using System.ComponentModel.DataAnnotations;

namespace Residua.Models;

/// <summary>How a diffusion model is trained. Defaults are the published ones.</summary>
public sealed record DiffusionTrainingSettings : IValidatableObject
{
    /// <summary>Slices per step; a last batch that is smaller is left out. Default 32.</summary>
    [Range(1, 65536)]
    public int Batch { get; init; } = 32;

    /// <summary>Epochs, of one random slice from each volume. Default 1600.</summary>
    [Range(1, 1_000_000)]
    public int Epochs { get; init; } = 1600;

    /// <summary>Learning rate of Adam, constant. Default 1e-4.</summary>
    [Range(0.0, 10.0)]
    public double Lr { get; init; } = 1e-4;

    /// <summary>Epochs between two validations. Default 1.</summary>
    [Range(1, 1_000_000)]
    public int ValidateEvery { get; init; } = 1;

    /// <summary>
    /// Epochs between two checkpoints, whose writing takes time: they are three times as large as the network. Default 10.
    /// </summary>
    [Range(1, 1_000_000)]
    public int SaveEvery { get; init; } = 10;

    /// <summary>
    /// Whether every validation sees the same slices, timesteps and noise. Default false: they are drawn anew, as in the
    /// original, so that chance helps to decide which weights are best.
    /// </summary>
    public bool FixedValidation { get; init; }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ValidateEvery > Epochs)
        {
            yield return new(
                $"is more than the {Epochs} epochs: without a validation there are no best weights", [nameof(ValidateEvery)]);
        }
    }
}

using System.ComponentModel.DataAnnotations;

namespace Residua.Papers;

/// <summary>
/// Which slices of the training volumes a model is fitted on, and which of the volumes are kept to validate it.
/// </summary>
public sealed record TrainingSlices : IValidatableObject
{
    /// <summary>First slice of each volume, on axis 2. Default 120.</summary>
    [Range(0, 32767)]
    public int From { get; init; } = 120;

    /// <summary>Last slice of each volume, included. Default 139.</summary>
    [Range(0, 32767)]
    public int To { get; init; } = 139;

    /// <summary>
    /// Share of the sorted training volumes, from the first, that validate and are not trained on. Default 0.05.
    /// </summary>
    [Range(0.0, 1.0)]
    public double ValidationShare { get; init; } = 0.05;

    /// <summary>Slices of each volume.</summary>
    internal int Count => To - From + 1;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (To < From)
        {
            yield return new($"is before the first slice, {From}", [nameof(To)]);
        }
    }
}

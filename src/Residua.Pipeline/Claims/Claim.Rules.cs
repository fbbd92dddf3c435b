using System.ComponentModel.DataAnnotations;

namespace Residua.Pipeline.Claims;

/// <content>What a claim must say to be judged.</content>
public sealed partial record Claim : IValidatableObject
{
    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (NotRun is not null)
        {
            yield break;
        }

        if (Experiment is null)
        {
            yield return new("a claim that is judged names its experiment", [nameof(Experiment)]);
        }

        if (Controls.Count == 0)
        {
            yield return new("a claim that is judged names a control that breaks it", [nameof(Controls)]);
        }

        if (Tolerance.Why.Length == 0)
        {
            yield return new(
                "a claim that is judged says why its tolerance is what it is", [$"{nameof(Tolerance)}.{nameof(Tolerance.Why)}"]);
        }

        if (Expected.IsEmpty && Expected.From is null && Measure.Reference is null)
        {
            yield return new("expects nothing: give value, at-least or at-most, or a published table", [nameof(Expected)]);
        }

        if (!Expected.IsEmpty && Expected.From is not null)
        {
            yield return new("has a value and names a cell that holds it", [$"{nameof(Expected)}.{nameof(Expected.From)}"]);
        }

        if (Measure is { Row: not null, Column: null })
        {
            yield return new("names a row but no column", [$"{nameof(Measure)}.{nameof(Measure.Row)}"]);
        }
    }
}

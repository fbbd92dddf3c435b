using System.ComponentModel.DataAnnotations;

namespace Residua.Pipeline.Claims;

/// <summary>The claims of one paper: <c>expected-results/&lt;paper&gt;/claims.yaml</c>.</summary>
public sealed record ClaimFile
{
    /// <summary>Full citation of the paper.</summary>
    [Required]
    public string Paper { get; init; } = "";

    /// <summary>Every claim, in the order in which it is reported.</summary>
    [Required]
    public IReadOnlyList<Claim> Claims { get; init; } = [];
}

/// <summary>One published number, table, figure or statement, and how to tell whether it holds.</summary>
public sealed record Claim : IValidatableObject
{
    /// <summary>Short name in kebab-case, unique within the paper.</summary>
    [Required]
    public string Id { get; init; } = "";

    /// <summary>What is claimed, in one sentence.</summary>
    [Required]
    public string Statement { get; init; } = "";

    /// <summary>Where it is published.</summary>
    [Required]
    public string Source { get; init; } = "";

    /// <summary>How the expected value was obtained from the source, and with what error.</summary>
    [Required]
    public string Obtained { get; init; } = "";

    /// <summary>Name of the experiment whose table is compared.</summary>
    public string? Experiment { get; init; }

    /// <summary>File name of the table among the experiment's results.</summary>
    public string Table { get; init; } = "average-precision.csv";

    /// <summary>Whether it is also judged where slices of the phantom were made smaller. Default false: what is published is about whole slices.</summary>
    public bool AnySize { get; init; }

    /// <summary>What is read off the table.</summary>
    public Measure Measure { get; init; } = new();

    /// <summary>What the measure should be.</summary>
    public Expectation Expected { get; init; } = new();

    /// <summary>How far off it may be, and why that far.</summary>
    public Tolerance Tolerance { get; init; } = new();

    /// <summary>Why the claim cannot be judged yet; null where it can.</summary>
    public string? NotRun { get; init; }

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

        if (Tolerance.Why.Length == 0)
        {
            yield return new("a claim that is judged says why its tolerance is what it is", [$"{nameof(Tolerance)}.{nameof(Tolerance.Why)}"]);
        }

        if (Expected.Bounds == 0 && !Measure.IsDistance)
        {
            yield return new("expects nothing: give value, at-least or at-most", [nameof(Expected)]);
        }

        if (Measure is { Row: not null, Column: null })
        {
            yield return new("names a row but no column", [$"{nameof(Measure)}.{nameof(Measure.Row)}"]);
        }

        if (Measure.IsDistance && Measure.Reference is null)
        {
            yield return new("is a distance to a published table: name it", [$"{nameof(Measure)}.{nameof(Measure.Reference)}"]);
        }
    }
}

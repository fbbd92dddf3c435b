using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Residua.Pipeline.Claims;

/// <summary>The claims of one paper: <c>expected-results/&lt;paper&gt;/claims.yaml</c>.</summary>
public sealed record ClaimFile
{
    /// <summary>Full citation of the paper.</summary>
    [Required, Description("Full citation of the paper.")]
    public string Paper { get; init; } = "";

    /// <summary>Every claim, in the order in which it is reported.</summary>
    [Required, Description("Every claim, in the order in which it is reported.")]
    public IReadOnlyList<Claim> Claims { get; init; } = [];
}

/// <summary>One published number, table, figure or statement, and how to tell whether it holds.</summary>
public sealed record Claim : IValidatableObject
{
    /// <summary>Short name in kebab-case, unique within the paper.</summary>
    [Required, Description("Short name in kebab-case, unique within the paper.")]
    public string Id { get; init; } = "";

    /// <summary>What is claimed, in one sentence.</summary>
    [Required, Description("What is claimed, in one sentence.")]
    public string Statement { get; init; } = "";

    /// <summary>Where it is published.</summary>
    [Required, Description("Where it is published.")]
    public string Source { get; init; } = "";

    /// <summary>How the expected value was obtained from the source, and with what error.</summary>
    [Required, Description("How the expected value was obtained from the source, and with what error.")]
    public string Obtained { get; init; } = "";

    /// <summary>Name of the experiment whose table is compared.</summary>
    [Description("Name of the experiment whose table is compared.")]
    public string? Experiment { get; init; }

    /// <summary>File name of the table among the experiment's results.</summary>
    [Description("File name of the table among the experiment's results.")]
    public string Table { get; init; } = "average-precision.csv";

    /// <summary>Whether it is also judged where slices of the phantom were made smaller. Default false: what is published is about whole slices.</summary>
    [Description("Whether it is also judged where slices of the phantom were made smaller (dataset.downsample).")]
    public bool AnySize { get; init; }

    /// <summary>What is read off the table.</summary>
    [Description("What is read off the table.")]
    public Measure Measure { get; init; } = new();

    /// <summary>What the measure should be.</summary>
    [Description("What the measure should be.")]
    public Expectation Expected { get; init; } = new();

    /// <summary>How far off it may be, and why that far.</summary>
    [Description("How far off it may be, and why that far.")]
    public Tolerance Tolerance { get; init; } = new();

    /// <summary>Why the claim cannot be judged yet; null where it can.</summary>
    [Description("Why the claim cannot be judged; leave out where it can.")]
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

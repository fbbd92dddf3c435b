using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Residua.Pipeline.Claims;

/// <summary>One published number, table, figure or statement, and how to tell whether it holds.</summary>
public sealed partial record Claim
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

    /// <summary>What a pass says about the paper.</summary>
    [Required, Description("What a pass says about the paper.")]
    public Evidence Evidence { get; init; }

    /// <summary>Names of runs that are wrong on purpose, each of which must make the claim deviate.</summary>
    [Description("Names of runs that are wrong on purpose, each of which must make the claim deviate.")]
    public IReadOnlyList<string> Controls { get; init; } = [];

    /// <summary>Name of the experiment whose table is compared.</summary>
    [Description("Name of the experiment whose table is compared.")]
    public string? Experiment { get; init; }

    /// <summary>File name of the table among the experiment's results.</summary>
    [Description("File name of the table among the experiment's results.")]
    public string Table { get; init; } = "average-precision.csv";

    /// <summary>What may be less about the phantom than about the published data, such as <c>downsampled</c>.</summary>
    [Description("What may be less about the phantom than about the published data, such as downsampled.")]
    public IReadOnlyList<string> Accepts { get; init; } = [];

    /// <summary>What is read off the table.</summary>
    [Description("What is read off the table.")]
    public Measure Measure { get; init; } = new();

    /// <summary>What the measure should be; nothing for a distance to a published table, which should be 0.</summary>
    [Description("What the measure should be; nothing for a distance to a published table, which should be 0.")]
    public Expectation Expected { get; init; } = new();

    /// <summary>How far off it may be, and why that far.</summary>
    [Description("How far off it may be, and why that far.")]
    public Tolerance Tolerance { get; init; } = new();

    /// <summary>Why the claim cannot be judged; leave out where it can.</summary>
    [Description("Why the claim cannot be judged; leave out where it can.")]
    public string? NotRun { get; init; }
}

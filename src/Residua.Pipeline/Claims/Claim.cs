using System.ComponentModel.DataAnnotations;

namespace Residua.Pipeline.Claims;

/// <summary>One published number, table, figure or statement, and how to tell whether it holds.</summary>
public sealed partial record Claim
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

    /// <summary>What a pass says about the paper.</summary>
    [Required]
    public Evidence Evidence { get; init; }

    /// <summary>Names of runs that are wrong on purpose, each of which must make the claim deviate.</summary>
    public IReadOnlyList<string> Controls { get; init; } = [];

    /// <summary>Name of the experiment whose table is compared.</summary>
    public string? Experiment { get; init; }

    /// <summary>File name of the table among the experiment's results.</summary>
    public string Table { get; init; } = "average-precision.csv";

    /// <summary>What may be less about the phantom than about the published data, such as <c>downsampled</c>.</summary>
    public IReadOnlyList<string> Accepts { get; init; } = [];

    /// <summary>What is read off the table.</summary>
    public Measure Measure { get; init; } = new();

    /// <summary>What the measure should be; nothing for a distance to a published table, which should be 0.</summary>
    public Expectation Expected { get; init; } = new();

    /// <summary>How far off it may be, and why that far.</summary>
    public Tolerance Tolerance { get; init; } = new();

    /// <summary>Why the claim cannot be judged; leave out where it can.</summary>
    public string? NotRun { get; init; }
}

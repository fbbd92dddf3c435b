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

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

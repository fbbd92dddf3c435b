using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Claims;

/// <summary>The claims of one paper and what became of them.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="File">Its claims.</param>
/// <param name="Verdicts">One per claim, in their order.</param>
public sealed record PaperVerdicts(IPaper Paper, ClaimFile File, IReadOnlyList<Verdict> Verdicts)
{
    /// <summary>The verdicts by the evidence of their claims, held out first; kinds that no claim has are left out.</summary>
    public IReadOnlyList<EvidenceGroup> ByEvidence() => EvidenceGroup.Of(Verdicts);
}

/// <summary>The verdicts on claims of one kind of evidence.</summary>
/// <param name="Evidence">The kind.</param>
/// <param name="Verdicts">In the order of the claims; at least one.</param>
public sealed record EvidenceGroup(Evidence Evidence, IReadOnlyList<Verdict> Verdicts)
{
    /// <summary>The groups, held out first.</summary>
    public static IReadOnlyList<EvidenceGroup> Of(IEnumerable<Verdict> verdicts) =>
        [.. verdicts.GroupBy(verdict => verdict.Claim.Evidence)
            .OrderBy(group => group.Key).Select(group => new EvidenceGroup(group.Key, [.. group]))];

    /// <summary>How many claims have which outcome, such as <c>held out: 9 consistent, 3 not run</c>.</summary>
    public override string ToString() => $"{Evidence.Label()}: {string.Join(", ", Verdicts
        .GroupBy(verdict => verdict.Outcome)
        .OrderBy(group => group.Key)
        .Select(group => $"{group.Count()} {group.Key.Label()}"))}";
}

namespace Residua.Pipeline.Claims;

/// <summary>Something was measured that a paper does not claim: the run did its work, and the answer is no.</summary>
/// <param name="deviating">The verdicts that say so.</param>
public sealed class ClaimsDeviateException(IReadOnlyList<Verdict> deviating)
    : Exception(
        $"{Count(deviating.Count)}: {string.Join(", ", deviating.Select(verdict => $"{verdict.Claim.Id} ({verdict.Reason})"))}")
{
    /// <summary>The verdicts that deviate.</summary>
    public IReadOnlyList<Verdict> Deviating { get; } = deviating;

    private static string Count(int claims) => claims == 1 ? "1 claim deviates" : $"{claims} claims deviate";
}

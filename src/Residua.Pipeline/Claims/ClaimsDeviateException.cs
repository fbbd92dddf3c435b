namespace Residua.Pipeline.Claims;

/// <summary>Something was measured that a paper does not claim: the run did its work, and the answer is no.</summary>
/// <param name="deviating">The verdicts that say so.</param>
public sealed class ClaimsDeviateException(IReadOnlyList<Verdict> deviating)
    : Exception($"{(deviating.Count == 1 ? "1 claim deviates" : $"{deviating.Count} claims deviate")}: {string.Join(", ", deviating.Select(verdict => $"{verdict.Claim.Id} ({verdict.Reason})"))}")
{
    /// <summary>The verdicts that deviate.</summary>
    public IReadOnlyList<Verdict> Deviating { get; } = deviating;
}

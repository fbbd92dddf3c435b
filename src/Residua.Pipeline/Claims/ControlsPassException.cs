namespace Residua.Pipeline.Claims;

/// <summary>Claims that hold for a run that is wrong on purpose: they say nothing.</summary>
/// <param name="surviving">What they did not notice.</param>
public sealed class ControlsPassException(IReadOnlyList<ControlVerdict> surviving) : Exception(
    $"{surviving.Count} controls pass: "
    + string.Join(", ", surviving.Select(verdict => $"{verdict.Claim.Id} with {verdict.Control.Name}"))
    + "; sharpen the claim, or drop it")
{
    /// <summary>The claims, each with the mistake that it does not notice.</summary>
    public IReadOnlyList<ControlVerdict> Surviving { get; } = surviving;
}

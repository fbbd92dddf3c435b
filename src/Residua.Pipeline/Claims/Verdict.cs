using System.Globalization;

namespace Residua.Pipeline.Claims;

/// <summary>Whether a claim holds.</summary>
public enum Outcome
{
    /// <summary>On the published data, within tolerance.</summary>
    Reproduced,

    /// <summary>On the phantom, within its wider tolerance.</summary>
    Consistent,

    /// <summary>Measured, and outside the tolerance.</summary>
    Deviates,

    /// <summary>Not measured; never a pass.</summary>
    NotRun,
}

/// <summary>A claim, judged.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Outcome">Whether it holds.</param>
/// <param name="Measured">What was measured; null where nothing was.</param>
/// <param name="Deviation">Distance to what is expected; null where nothing was measured.</param>
/// <param name="Tolerance">Largest deviation that would have passed; null where nothing was measured.</param>
/// <param name="Reason">Why it was not run, or by how much it deviates; empty for a pass.</param>
public sealed record Verdict(Claim Claim, Outcome Outcome, double? Measured, double? Deviation, double? Tolerance, string Reason)
{
    /// <summary>A verdict without a measurement.</summary>
    public static Verdict NotRun(Claim claim, string reason) => new(claim, Outcome.NotRun, null, null, null, reason);

    /// <summary>The outcome in the words of the verdict table.</summary>
    public string Label => Outcome switch
    {
        Outcome.Reproduced => "reproduced",
        Outcome.Consistent => "consistent",
        Outcome.Deviates => "deviates",
        _ => "not run",
    };

    /// <summary>What is expected, in words.</summary>
    public string Expected => Claim.Measure is { IsDistance: true, Reference: not null }
        ? string.Create(CultureInfo.InvariantCulture, $"≤ {Tolerance ?? Claim.Tolerance.Phantom ?? Claim.Tolerance.Published}")
        : Claim.Expected.ToString();
}

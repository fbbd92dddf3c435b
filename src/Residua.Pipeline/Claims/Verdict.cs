using Residua.Numerics;

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

    /// <summary>Measured, but the noise over replicates is wider than the question; never a pass.</summary>
    Undecided,

    /// <summary>Not measured; never a pass.</summary>
    NotRun,
}

/// <summary>A claim, judged.</summary>
/// <param name="Claim">The claim, with its evidence.</param>
/// <param name="Outcome">Whether it holds.</param>
/// <param name="Reason">Why it was not run or not decided, or by how much it deviates; empty for a pass.</param>
public sealed record Verdict(Claim Claim, Outcome Outcome, string Reason)
{
    /// <summary>What was measured, the mean over replicates; null where nothing was.</summary>
    public double? Measured => Sample?.Mean;

    /// <summary>What was measured over the replicates, with the 95 % interval of its mean; null where nothing was.</summary>
    public MeanInterval? Sample { get; init; }

    /// <summary>Number of replicates; 0 where nothing was measured.</summary>
    public int Replicates => Sample?.Count ?? 0;

    /// <summary>Distance of what was measured to what is expected; null where nothing was measured.</summary>
    public double? Deviation { get; init; }

    /// <summary>Smallest and largest deviation in the 95 % interval of what was measured; null for a single replicate.</summary>
    public (double Least, double Most)? Interval { get; init; }

    /// <summary>Largest deviation that would have passed; null where nothing was measured.</summary>
    public double? Tolerance { get; init; }

    /// <summary>The values that would have passed; null where nothing was measured.</summary>
    public Interval? Accepted { get; init; }

    /// <summary>What was measured, with its 95 % interval and the number of replicates where there are several.</summary>
    public string MeasuredText => Sample is { Count: > 1 } sample
        ? FormattableString.Invariant($"{sample.Mean:0.####} ({sample.Low:0.####} to {sample.High:0.####}, n = {sample.Count})")
        : FormattableString.Invariant($"{Measured:0.####}");

    /// <summary>A verdict without a measurement.</summary>
    public static Verdict NotRun(Claim claim, string reason) => new(claim, Outcome.NotRun, reason);

    /// <summary>The outcome in the words of the verdict table.</summary>
    public string Label => Outcome.Label();

    /// <summary>Whether the claim holds.</summary>
    public bool IsPass => Outcome is Outcome.Reproduced or Outcome.Consistent;

    /// <summary>What is published, in words; never our tolerance.</summary>
    public string Expected =>
        Claim.Expected.IsEmpty && Claim.Measure.Reference is not null ? "published table" : Claim.Expected.ToString();
}

/// <summary>How outcomes are written.</summary>
public static class OutcomeNames
{
    /// <summary>In words, such as <c>not run</c>.</summary>
    public static string Label(this Outcome outcome) =>
        outcome == Outcome.NotRun ? "not run" : outcome.ToString().ToLowerInvariant();
}

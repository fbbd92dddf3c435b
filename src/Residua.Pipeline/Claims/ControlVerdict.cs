using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Claims;

/// <summary>What a claim makes of a run that is wrong on purpose.</summary>
/// <param name="Paper">Whose claim it is.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Control">The mistake.</param>
public sealed record ControlVerdict(IPaper Paper, Claim Claim, Control Control)
{
    /// <summary>What was measured; null where nothing was.</summary>
    public double? Measured { get; init; }

    /// <summary>Distance to what is expected; null where the measure found nothing, which is a deviation too.</summary>
    public double? Deviation { get; init; }

    /// <summary>Largest deviation that would have passed; null where nothing was measured.</summary>
    public double? Tolerance { get; init; }

    /// <summary>Why the table cannot be compared, such as a profile too small; null where it can.</summary>
    public string? NotJudged { get; init; }

    /// <summary>Whether the claim notices nothing: then it says nothing.</summary>
    public bool Survives { get; init; }

    /// <summary>Compares the table of a control with a claim.</summary>
    /// <param name="reading">Reads the paper's measures.</param>
    /// <param name="asked">The claim and the mistake.</param>
    /// <param name="tables">What the control wrote.</param>
    internal static ControlVerdict Of(ClaimReading reading, ControlVerdict asked, ClaimTables tables)
    {
        var (claim, path) = (asked.Claim, tables.Paths.Count > 0 ? tables.Paths[0] : null);
        if ((tables.Missing ?? reading.Mismatch(claim, path!)) is { } reason)
        {
            return asked with { NotJudged = reason };
        }

        // Where a phantom cannot tell whether a claim holds, it can still tell whether a mistake is far off.
        var onPublished = tables.Origins.Contains(DataOrigin.Published);
        if (!onPublished && claim.Tolerance.Phantom is null && reading.MissingColumn(claim, path!) is { } column)
        {
            return asked with { NotJudged = $"the phantom's table has no column '{column}'" };
        }

        var tolerance = onPublished ? claim.Tolerance.Published : claim.Tolerance.Phantom ?? claim.Tolerance.Published;
        var verdict = Decision.Of(claim, [reading.Measured(claim, path!)], isNoisy: false, tolerance, Outcome.Consistent);
        return asked with
        {
            Measured = verdict.Measured,
            Deviation = verdict.Deviation,
            Tolerance = tolerance,
            Survives = verdict.IsPass,
        };
    }
}

using System.Text.Json;

namespace Residua.Pipeline.Claims;

/// <summary>What a pass of a claim says about the paper; the order is that of the reports.</summary>
public enum Evidence
{
    /// <summary>Published, and no constant of this program was chosen with it.</summary>
    HeldOut,

    /// <summary>Published, but the phantom was calibrated on it.</summary>
    Fitted,

    /// <summary>An expectation worked out from another published figure, which the claim's source names.</summary>
    Derived,

    /// <summary>Follows from the code: a check of this program, not of the paper.</summary>
    ByConstruction,
}

/// <summary>How evidence is written.</summary>
public static class EvidenceNames
{
    /// <summary>In words, such as <c>held out</c>.</summary>
    public static string Label(this Evidence evidence) =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(evidence.ToString()).Replace('-', ' ');

    /// <summary>What a pass says, in a few words.</summary>
    public static string Meaning(this Evidence evidence) => evidence switch
    {
        Evidence.HeldOut => "published, and nothing here was fitted to it",
        Evidence.Fitted => "published, but the phantom was calibrated on it",
        Evidence.Derived => "worked out from another published figure",
        _ => "follows from the code: a check of this program, not of the paper",
    };
}

namespace Residua.Pipeline.Contracts;

/// <summary>One thing that <c>Doctor</c> has looked at.</summary>
/// <param name="Subject">What was looked at.</param>
/// <param name="State">How it is.</param>
/// <param name="Detail">What was found.</param>
/// <param name="Mend">Command that mends it; empty where nothing is to do.</param>
public sealed record Finding(string Subject, Health State, string Detail, string Mend = "");

/// <summary>How something is.</summary>
public enum Health
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Missing, and only some things need it.</summary>
    Optional,

    /// <summary>Runs with these options fail.</summary>
    Bad,
}

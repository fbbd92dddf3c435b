namespace Residua.Pipeline.Claims;

/// <summary>
/// The table that a claim is about, once for each replicate, read from artifacts; or why there is none to judge.
/// </summary>
public sealed record ClaimTables
{
    /// <summary>One path for each replicate.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Whether chance decides the numbers: a model was trained for them.</summary>
    public bool IsNoisy { get; init; }

    /// <summary>Where each data set behind the table comes from, see <see cref="Contracts.DataOrigin"/>.</summary>
    public IReadOnlyCollection<string> Origins { get; init; } = [];

    /// <summary>What narrows those data, by the name without <see cref="Contracts.DataOrigin.Narrowed"/>.</summary>
    public IReadOnlyDictionary<string, string> Narrowed { get; init; } = new Dictionary<string, string>();

    /// <summary>Why there is no table; null where there is.</summary>
    public string? Missing { get; init; }

    /// <summary>No table, for a reason.</summary>
    public static ClaimTables None(string reason) => new() { Missing = reason };
}

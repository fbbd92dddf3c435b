using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Claims;

/// <summary>Compares the results of experiments with the claims of their paper.</summary>
/// <param name="paper">The paper.</param>
/// <param name="expectedFolder"><c>expected-results/&lt;paper&gt;</c>: published tables.</param>
/// <param name="find">Finds the tables that a claim is about.</param>
public sealed class Judge(IPaper paper, string expectedFolder, Func<Claim, ClaimTables> find)
{
    private readonly ClaimReading _reading = new(paper, expectedFolder);

    /// <summary>A verdict per claim, in their order.</summary>
    /// <exception cref="BadInputException">A table cannot be read.</exception>
    public IReadOnlyList<Verdict> Judgements(ClaimFile file) => [.. file.Claims.Select(Judgement)];

    private Verdict Judgement(Claim claim)
    {
        if (claim.NotRun is { } reason)
        {
            return Verdict.NotRun(claim, reason);
        }

        var tables = find(claim);
        if ((tables.Missing ?? UnknownData(claim, tables) ?? OtherTable(claim, tables)) is { } missing)
        {
            return Verdict.NotRun(claim, missing);
        }

        double[] measured = [.. tables.Paths.Select(path => _reading.Measured(claim, path))];
        // What follows from the code follows for every training.
        var isNoisy = tables.IsNoisy && claim.Evidence != Evidence.ByConstruction;
        return IsPublished(tables)
            ? Decision.Of(claim, measured, isNoisy, claim.Tolerance.Published, Outcome.Reproduced)
            : Decision.Of(claim, measured, isNoisy, claim.Tolerance.Phantom!.Value, Outcome.Consistent);
    }

    private static string? UnknownData(Claim claim, ClaimTables tables)
    {
        var unknown = tables.Origins.Where(origin => origin is not (DataOrigin.Published or DataOrigin.Phantom)).Order().ToList();
        if (tables.Origins.Count != 1 || unknown.Count > 0)
        {
            var data = unknown.Count > 0 ? unknown : tables.Origins.Order().DefaultIfEmpty("data of unknown origin");
            return $"neither the published data nor the default phantom: {string.Join(", ", data)}";
        }

        if (!IsPublished(tables) && claim.Tolerance.Phantom is null)
        {
            return "is about the published data, which are gated";
        }

        // Never "reproduced" on data that nobody has published numbers for.
        var refused = tables.Narrowed.FirstOrDefault(fact => IsPublished(tables) || !claim.Accepts.Contains(fact.Key));
        return refused.Key is { } narrowing
            ? $"the data were {narrowing} ({refused.Value}), and the claim is about them as they are"
            : null;
    }

    private string? OtherTable(Claim claim, ClaimTables tables) =>
        tables.Paths.Select(path => _reading.Mismatch(claim, path)).FirstOrDefault(mismatch => mismatch is not null);

    private static bool IsPublished(ClaimTables tables) => tables.Origins.Contains(DataOrigin.Published);
}

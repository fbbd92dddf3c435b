using System.Globalization;
using Residua.Pipeline.Claims;

namespace Residua.Pipeline.Report;

/// <summary>The first thing on the page: which claims hold.</summary>
internal static class VerdictSection
{
    private static readonly string[] Header = ["Verdict", "Claim", "Expected", "Measured", "Tolerance"];

    /// <summary>The verdicts of a paper: judged claims by experiment, then the others by the reason why not.</summary>
    public static string Of(PaperVerdicts paper) =>
        $"""
        <section aria-labelledby="verdicts-{Html.Text(paper.Paper.Name)}">
        <h2 id="verdicts-{Html.Text(paper.Paper.Name)}">Verdicts: {Html.Text(paper.Paper.Title)}</h2>
        <p class="citation">{Html.Text(paper.File.Paper)}</p>
        <p>{Counts(paper.Verdicts)}</p>
        <table class="verdicts" role="table">
        <thead role="rowgroup"><tr role="row">{string.Concat(Header.Select(name => $"<th scope=\"col\" role=\"columnheader\">{name}</th>"))}</tr></thead>
        {string.Concat(Groups(paper).Select(Group))}
        </table>
        </section>

        """;

    /// <summary>How many claims have which outcome.</summary>
    public static string Counts(IEnumerable<Verdict> verdicts) => string.Concat(verdicts
        .GroupBy(verdict => verdict.Outcome)
        .OrderBy(group => group.Key)
        .Select(group => $"<span class=\"verdict {Class(group.First())}\">{group.Count()} {group.Key.Label()}</span> "));

    /// <summary>The outcome as a coloured word.</summary>
    public static string Badge(Verdict verdict) => $"<span class=\"verdict {Class(verdict)}\">{verdict.Label}</span>";

    private static IEnumerable<(string Heading, IEnumerable<Verdict> Verdicts)> Groups(PaperVerdicts paper)
    {
        var judged = paper.Verdicts.Where(verdict => verdict.Outcome != Outcome.NotRun)
            .GroupBy(verdict => verdict.Claim.Experiment!)
            .Select(group => (Html.Link($"{paper.Paper.Name}/{group.Key}", group.Key), group.AsEnumerable()));
        var others = paper.Verdicts.Where(verdict => verdict.Outcome == Outcome.NotRun)
            .GroupBy(verdict => verdict.Reason)
            .Select(group => ($"not run: {Html.Text(group.Key)}", group.AsEnumerable()));
        return judged.Concat(others);
    }

    // The roles are those of the elements, which lose them when a narrow page shows each row as a card.
    private static string Group((string Heading, IEnumerable<Verdict> Verdicts) group) =>
        $"""
        <tbody role="rowgroup">
        <tr role="row" class="group"><th colspan="{Header.Length}" scope="rowgroup" role="rowheader">{group.Heading}</th></tr>
        {string.Join("\n", group.Verdicts.Select(Row))}
        </tbody>

        """;

    private static string Row(Verdict verdict)
    {
        string[] cells =
        [
            Badge(verdict),
            Html.Details(verdict.Claim.Statement, Provenance(verdict.Claim)) + Deviation(verdict),
            Html.Text(verdict.Expected),
            VerdictTable.Number(verdict.Measured),
            VerdictTable.Number(verdict.Tolerance),
        ];
        return $"<tr role=\"row\">{string.Concat(cells.Zip(Header, (cell, name) => $"<td role=\"cell\" data-label=\"{name}\">{cell}</td>"))}</tr>";
    }

    private static string Deviation(Verdict verdict) =>
        verdict.Outcome == Outcome.Deviates ? $"<p class=\"reason\">{Html.Text(verdict.Reason)}</p>" : "";

    private static string Provenance(Claim claim) => Html.Definitions(
        ("Name", claim.Id),
        ("Evidence", $"{claim.Evidence.Label()}: {claim.Evidence.Meaning()}"),
        ("Controls", string.Join(", ", claim.Controls)),
        ("Published", claim.Source),
        ("Obtained", claim.Obtained),
        ("Tolerance", claim.Tolerance.Why.Length > 0 ? $"{OnPublished(claim)}, {OnPhantom(claim)}: {claim.Tolerance.Why}" : ""));

    private static string OnPublished(Claim claim) => FormattableString.Invariant($"{claim.Tolerance.Published} on the published data");

    private static string OnPhantom(Claim claim) =>
        $"{claim.Tolerance.Phantom?.ToString(CultureInfo.InvariantCulture) ?? "not judged"} on the phantom";

    private static string Class(Verdict verdict) => verdict.Label.Replace(' ', '-');
}

using System.Globalization;
using Residua.Pipeline.Claims;

namespace Residua.Pipeline.Report;

/// <summary>Which claims of a paper hold: by kind of evidence, then by experiment.</summary>
internal static class VerdictSection
{
    private static readonly string[] Header = ["Verdict", "Claim", "Expected", "Measured", "Tolerance"];

    /// <summary>
    /// The marks of all judged claims, then the table: for each kind of
    /// evidence the judged ones, then the others by the reason why not.
    /// </summary>
    public static string Of(PaperVerdicts paper) =>
        $"""
        <section aria-labelledby="verdicts-{Html.Text(paper.Paper.Name)}">
        <h2 id="verdicts-{Html.Text(paper.Paper.Name)}">Verdicts: {Html.Text(paper.Paper.Title)}</h2>
        <p class="citation">{Html.Text(paper.File.Paper)}</p>
        {ClaimMarks.Of(paper)}
        <h3>Table</h3>
        <table class="verdicts" role="table">
        <thead role="rowgroup"><tr role="row">
        {string.Concat(Header.Select(name => $"<th scope=\"col\" role=\"columnheader\">{name}</th>"))}
        </tr></thead>
        {string.Concat(paper.ByEvidence().Select(group => Evidence(paper, group.Evidence, group.Verdicts)))}
        </table>
        </section>

        """;

    /// <summary>How many claims have which outcome.</summary>
    public static string Counts(IEnumerable<Verdict> verdicts) => string.Concat(verdicts
        .GroupBy(verdict => verdict.Outcome)
        .OrderBy(group => group.Key)
        .Select(group => $"<span class=\"verdict {group.First().Class()}\">{group.Count()} {group.First().Label}</span> "));

    /// <summary>The outcome as a coloured word.</summary>
    public static string Badge(Verdict verdict) => $"<span class=\"verdict {verdict.Class()}\">{verdict.Label}</span>";

    /// <summary>The outcome as the name of a style.</summary>
    public static string Class(this Verdict verdict) => verdict.Label.Replace(' ', '-');

    // The roles are those of the elements, which lose them when a narrow page shows each row as a card.
    private static string Evidence(PaperVerdicts paper, Evidence evidence, IReadOnlyList<Verdict> verdicts) =>
        $"""
        <tbody role="rowgroup">
        <tr role="row" class="evidence" id="{Html.Anchor(paper, evidence)}">
        <th colspan="{Header.Length}" scope="rowgroup" role="rowheader">{Html.Text(evidence.Label())}: {Counts(verdicts)}</th>
        </tr>
        {string.Concat(Groups(paper, verdicts).Select(Group))}
        </tbody>

        """;

    private static IEnumerable<(string Heading, IEnumerable<Verdict> Verdicts)> Groups(
        PaperVerdicts paper, IReadOnlyList<Verdict> verdicts)
    {
        var judged = verdicts.Where(verdict => verdict.Outcome != Outcome.NotRun)
            .GroupBy(verdict => verdict.Claim.Experiment!)
            .Select(group => (Html.Link($"{paper.Paper.Name}/{group.Key}", group.Key), group.AsEnumerable()));
        var others = verdicts.Where(verdict => verdict.Outcome == Outcome.NotRun)
            .GroupBy(verdict => verdict.Reason)
            .Select(group => ($"not run: {Html.Text(group.Key)}", group.AsEnumerable()));
        return judged.Concat(others);
    }

    private static string Group((string Heading, IEnumerable<Verdict> Verdicts) group) =>
        $"""
        <tr role="row" class="group"><th colspan="{Header.Length}" scope="rowgroup" role="rowheader">{group.Heading}</th></tr>
        {string.Join("\n", group.Verdicts.Select(Row))}

        """;

    private static string Row(Verdict verdict)
    {
        string[] cells =
        [
            Badge(verdict),
            Html.Details(verdict.Claim.Statement, Provenance(verdict.Claim)) + Remark(verdict),
            Html.Text(verdict.Expected),
            Html.Text(verdict.MeasuredText),
            VerdictTable.Number(verdict.Tolerance),
        ];
        var columns = cells.Zip(Header, (cell, name) => $"<td role=\"cell\" data-label=\"{name}\">{cell}</td>");
        return $"<tr role=\"row\" id=\"{Html.Anchor(verdict)}\">{string.Concat(columns)}</tr>";
    }

    private static string Remark(Verdict verdict) => verdict.Outcome is Outcome.Deviates or Outcome.Undecided
        ? $"<p class=\"reason\">{Html.Text(verdict.Reason)}</p>"
        : "";

    private static string Provenance(Claim claim) => Html.Definitions(
        ("Name", claim.Id),
        ("Evidence", $"{claim.Evidence.Label()}: {claim.Evidence.Meaning()}"),
        ("Controls", string.Join(", ", claim.Controls)),
        ("Published", claim.Source),
        ("Obtained", claim.Obtained),
        ("Tolerance", claim.Tolerance.Why.Length > 0 ? $"{OnPublished(claim)}, {OnPhantom(claim)}: {claim.Tolerance.Why}" : ""));

    private static string OnPublished(Claim claim) =>
        FormattableString.Invariant($"{claim.Tolerance.Published} on the published data");

    private static string OnPhantom(Claim claim) =>
        $"{claim.Tolerance.Phantom?.ToString(CultureInfo.InvariantCulture) ?? "not judged"} on the phantom";
}

using Residua.Pipeline.Claims;

namespace Residua.Pipeline.Report;

/// <summary>The first thing on the page: which claims hold.</summary>
internal static class VerdictSection
{
    private static readonly string[] Header = ["Verdict", "Claim", "Expected", "Measured", "Tolerance"];

    public static string Of(PaperVerdicts paper) =>
        $"""
        <section aria-labelledby="verdicts-{paper.Paper.Name}">
        <h2 id="verdicts-{paper.Paper.Name}">Verdicts: {Html.Text(paper.Paper.Title)}</h2>
        <p class="citation">{Html.Text(paper.File.Paper)}</p>
        <p class="counts">{string.Concat(paper.Verdicts.GroupBy(verdict => verdict.Outcome).OrderBy(group => group.Key).Select(Count))}</p>
        {Html.Table("Verdicts", Header, paper.Verdicts.Select(Row))}
        </section>

        """;

    private static string Count(IGrouping<Outcome, Verdict> group) =>
        $"<span class=\"verdict {Class(group.First())}\">{group.Count()} {group.First().Label}</span> ";

    private static string[] Row(Verdict verdict) =>
    [
        $"<span class=\"verdict {Class(verdict)}\">{verdict.Label}</span>",
        $"{Html.Text(verdict.Claim.Statement)}{Reason(verdict)}{Html.Details("Source and tolerance", Provenance(verdict.Claim))}",
        Html.Text(verdict.Expected),
        Html.Text(VerdictTable.Number(verdict.Measured)),
        Html.Text(VerdictTable.Number(verdict.Tolerance)),
    ];

    private static string Reason(Verdict verdict) => verdict.Reason.Length > 0 ? $"<p class=\"reason\">{Html.Text(verdict.Reason)}</p>" : "";

    private static string Provenance(Claim claim) =>
        $"""
        <dl>
          <dt>Name</dt><dd>{Html.Text(claim.Id)}</dd>
          <dt>Published</dt><dd>{Html.Text(claim.Source)}</dd>
          <dt>Obtained</dt><dd>{Html.Text(claim.Obtained)}</dd>
          {(claim.Tolerance.Why.Length > 0 ? $"<dt>Why this tolerance</dt><dd>{Html.Text(claim.Tolerance.Why)}</dd>" : "")}
        </dl>
        """;

    private static string Class(Verdict verdict) => verdict.Label.Replace(' ', '-');
}

using System.Globalization;
using Residua.Pipeline.Claims;

namespace Residua.Pipeline.Report;

/// <summary>All judged claims at a glance: each a mark with its interval, on a scale of its own tolerance.</summary>
/// <remarks>0 is what was published, 1 the largest deviation that passes; what lies beyond 2 is drawn at the edge.</remarks>
internal static class ClaimMarks
{
    private const double Edge = 2;

    /// <summary>The picture, by kind of evidence; empty where nothing was judged.</summary>
    public static string Of(PaperVerdicts paper)
    {
        var groups = paper.ByEvidence()
            .Select(group => (group.Evidence, Judged: group.Verdicts.Where(verdict => verdict.Deviation is not null).ToList()))
            .Where(group => group.Judged.Count > 0).ToList();
        return groups.Count == 0 ? "" :
            $"""
            <h3>All judged claims</h3>
            <p class="legend">Each mark is a claim: at the left edge as published, at the line as far off as its tolerance allows;
            bars are 95 % intervals over replicates. <span class="key consistent">●</span> passes
            <span class="key undecided">◇</span> undecided <span class="key deviates">✕</span> deviates.</p>
            <div class="marks">
            {string.Concat(groups.Select(group => Group(group.Evidence, group.Judged)))}
            </div>

            """;
    }

    private static string Group(Evidence evidence, List<Verdict> verdicts) =>
        $"""
        <section><h4>{Html.Text(evidence.Label())}</h4><ul>
        {string.Join("\n", verdicts.Select(Row))}
        </ul></section>

        """;

    private static string Row(Verdict verdict)
    {
        var (low, high) = Ends(verdict);
        var (deviation, tolerance) = (VerdictTable.Number(verdict.Deviation), VerdictTable.Number(verdict.Tolerance));
        var words = Html.Text($"{verdict.Claim.Id}: {verdict.Label}, deviation {deviation} of {tolerance}");
        var bar = $"class=\"bar {verdict.Class()}\" style=\"left:{Place(low)}%;width:{Place(high - low)}%\"";
        var mark = $"class=\"{verdict.Class()}\" style=\"left:{Place(Scaled(verdict, verdict.Deviation!.Value))}%\"";
        return
            $"<li><a href=\"#{Html.Anchor(verdict)}\"><span class=\"name\">{Html.Text(verdict.Claim.Id)}</span></a>"
            + $"<span class=\"track\" role=\"img\" aria-label=\"{words}\"><i class=\"limit\"></i><i {bar}></i>"
            + $"<b {mark}>{Sign(verdict)}</b></span></li>";
    }

    private static (double Low, double High) Ends(Verdict verdict) => verdict.Interval is { } interval
        ? (Scaled(verdict, interval.Least), Scaled(verdict, interval.Most))
        : (Scaled(verdict, verdict.Deviation!.Value), Scaled(verdict, verdict.Deviation!.Value));

    // Without a tolerance there is only "as published" and "not".
    private static double Scaled(Verdict verdict, double deviation) =>
        verdict.Tolerance is { } tolerance and > 0 ? Math.Clamp(deviation / tolerance, 0, Edge) : deviation > 0 ? Edge : 0;

    private static string Place(double scaled) => (100 * scaled / Edge).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Sign(Verdict verdict) => verdict.Outcome switch
    {
        Outcome.Deviates => "✕",
        Outcome.Undecided => "◇",
        _ => "●",
    };
}

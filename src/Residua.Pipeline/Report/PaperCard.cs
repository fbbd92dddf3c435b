using Residua.Pipeline.Claims;

namespace Residua.Pipeline.Report;

/// <summary>
/// What a reader with ten seconds sees of a paper: its main figure,
/// published beside regenerated, and a line per kind of evidence.
/// </summary>
internal static class PaperCard
{
    private const int Shown = 2;

    /// <summary>The card.</summary>
    /// <param name="paper">The paper and its verdicts.</param>
    /// <param name="main">
    /// Drawings of its main comparison: published, regenerated, and so on; or its main figures; empty where there are no results.
    /// </param>
    public static string Of(PaperVerdicts paper, IReadOnlyList<Picture> main) =>
        $"""
        <section class="card" aria-labelledby="card-{Html.Text(paper.Paper.Name)}">
        <h2 id="card-{Html.Text(paper.Paper.Name)}">{Html.Text(paper.Paper.Title)}</h2>
        <div class="pair">{string.Concat(main.Take(Shown).Select(picture => picture.Write()))}</div>
        <ul class="evidence">
        {string.Join("\n", paper.ByEvidence().Select(group => Line(paper, group.Evidence, group.Verdicts)))}
        </ul>
        </section>

        """;

    private static string Line(PaperVerdicts paper, Evidence evidence, IReadOnlyList<Verdict> verdicts) =>
        $"<li><a href=\"#{Html.Anchor(paper, evidence)}\">{Html.Text(evidence.Label())}</a> "
        + $"{VerdictSection.Counts(verdicts)}</li>";
}

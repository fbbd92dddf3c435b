using Residua.Pipeline.Claims;

namespace Residua.Pipeline.Report;

/// <summary>Where things are on the page: by paper, then by what its experiments do.</summary>
internal static class PageIndex
{
    /// <summary>One part to open for each paper.</summary>
    public static string Of(IReadOnlyList<PaperVerdicts> papers, IReadOnlyList<ExperimentSection> experiments) =>
        $"""
        <nav aria-label="Contents">
        {string.Concat(papers.Select(paper => Paper(paper, experiments)))}
        </nav>
        """;

    private static string Paper(PaperVerdicts paper, IReadOnlyList<ExperimentSection> experiments)
    {
        var own = experiments.Where(experiment => experiment.Id.StartsWith($"{paper.Paper.Name}/", StringComparison.Ordinal))
            .ToList();
        var stages = own.GroupBy(experiment => experiment.LastStage).OrderByDescending(group => group.Key)
            .Select(group => Html.Details($"{Heading(group.Key)} ({group.Count()})", Links(group)));
        var verdicts = Html.Link($"verdicts-{paper.Paper.Name}", "verdicts");
        return $"<p><b>{Html.Text(paper.Paper.Name)}</b>: {verdicts}</p>\n{string.Concat(stages)}";
    }

    private static string Heading(Contracts.Stage stage) => stage == Contracts.Stage.Train ? "Trainings" : "Scored experiments";

    private static string Links(IEnumerable<ExperimentSection> experiments) =>
        $"<ul>{string.Concat(experiments.Select(Item))}</ul>";

    private static string Item(ExperimentSection experiment) =>
        $"<li>{Html.Link(experiment.Id, experiment.Id.Split('/')[^1])}</li>";
}

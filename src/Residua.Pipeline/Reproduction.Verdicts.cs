using System.Text;
using Residua.Data;
using Residua.Pipeline.Claims;
using Residua.Pipeline.Configuration;
using Residua.Pipeline.Contracts;

namespace Residua.Pipeline;

public sealed partial class Reproduction
{
    private IReadOnlyList<PaperVerdicts>? _verdicts;

    /// <summary>Judges the claims of the selected papers by the results that the selected experiments have now.</summary>
    /// <exception cref="BadInputException">A claims file or a table cannot be read.</exception>
    /// <exception cref="ConfigurationException">A claims file has values that do not fit.</exception>
    public IReadOnlyList<PaperVerdicts> Judge() => _verdicts ??= [.. SelectedPapers().Select(Judge)];

    /// <summary>Judges, prints the verdicts and writes them beside the results and the report.</summary>
    /// <exception cref="ClaimsDeviateException">A claim deviates.</exception>
    public void Verify()
    {
        Hold();
        var papers = Judge();
        foreach (var paper in papers)
        {
            _log.Say(paper.Paper.Title);
            VerdictTable.Print(_options.Console, paper.Verdicts);
        }

        Folder.WriteReport("verdicts.md", stream => stream.Write(Encoding.UTF8.GetBytes(Markdown(papers))));

        var deviating = papers.SelectMany(paper => paper.Verdicts).Where(verdict => verdict.Outcome == Outcome.Deviates).ToList();
        if (deviating.Count > 0)
        {
            throw new ClaimsDeviateException(deviating);
        }
    }

    private static string Markdown(IEnumerable<PaperVerdicts> papers) =>
        string.Join("\n", papers.Select(paper => $"### {paper.Paper.Title}\n\n{VerdictTable.Markdown(paper.Verdicts)}"));

    private IEnumerable<IPaper> SelectedPapers() => Selection.Experiments.Select(experiment => experiment.Paper).Distinct();

    private PaperVerdicts Judge(IPaper paper)
    {
        var claims = Ledger.Read(paper, ExpectedOf(paper));
        var tables = new PlannedTables(Plan, _store);
        return new(paper, claims, new Judge(paper, ExpectedOf(paper), claim => Find(tables, claim, paper)).Judgements(claims));
    }

    private ClaimTables Find(PlannedTables tables, Claim claim, IPaper paper)
    {
        if (Plan.Experiments.FirstOrDefault(planned => planned.Id == $"{paper.Name}/{claim.Experiment}") is not { } experiment)
        {
            return ClaimTables.None($"{claim.Experiment} was not selected");
        }

        if (Selection.Changes(experiment.Id) is { Count: > 0 } changes)
        {
            return ClaimTables.None($"settings differ ({string.Join(", ", changes)})");
        }

        return ExperimentCatalogue.JudgedProfiles.Contains(_options.Profile)
            ? tables.Find(experiment, claim.Table)
            : ClaimTables.None($"profile too small: {_options.Profile}");
    }
}

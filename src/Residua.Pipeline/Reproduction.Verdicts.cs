using System.Text;
using Residua.Data;
using Residua.Pipeline.Contracts;
using Residua.Pipeline.Artifacts;
using Residua.Pipeline.Claims;
using Residua.Pipeline.Configuration;

namespace Residua.Pipeline;

public sealed partial class Reproduction
{
    /// <summary>Name of the file with the claims of a paper.</summary>
    public const string ClaimsFile = "claims.yaml";

    /// <summary>Judges the claims of the selected papers by the results that the selected experiments have now.</summary>
    /// <exception cref="BadInputException">A claims file or a table cannot be read.</exception>
    /// <exception cref="ConfigurationException">A claims file has values that do not fit.</exception>
    public IReadOnlyList<PaperVerdicts> Judge() =>
        [.. Selection.Experiments.Select(experiment => experiment.Paper).Distinct().Select(Judge)];

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

        var markdown = string.Join("\n", papers.Select(paper => $"### {paper.Paper.Title}\n\n{VerdictTable.Markdown(paper.Verdicts)}"));
        Folder.WriteReport("verdicts.md", stream => stream.Write(Encoding.UTF8.GetBytes(markdown)));

        var deviating = papers.SelectMany(paper => paper.Verdicts).Where(verdict => verdict.Outcome == Outcome.Deviates).ToList();
        if (deviating.Count > 0)
        {
            throw new ClaimsDeviateException(deviating);
        }
    }

    private PaperVerdicts Judge(IPaper paper)
    {
        var expected = Path.Combine(_options.ExpectedResults, paper.Name);
        var claims = YamlFile.Bind<ClaimFile>(Path.Combine(expected, ClaimsFile));
        var judge = new Judge(expected, Folder.ResultsOf(paper.Name), experiment => Facts($"{paper.Name}/{experiment}"));
        return new(paper, claims, judge.Judgements(claims));
    }

    // Results of an experiment that was not selected may be those of another profile or of older settings.
    private IReadOnlyDictionary<string, string>? Facts(string experiment) =>
        Selection.Experiments.Any(selected => selected.Id == experiment)
        && ManifestJson.ReadResults(Path.Combine(Folder.ResultsOf(experiment), Manifest.FileName)) is { } manifest
            ? StepFacts.OverAll(manifest.Data)
            : null;
}

using System.Security.Cryptography;
using System.Text;
using Residua.Data;
using Residua.Pipeline.Contracts;
using Residua.Pipeline.Artifacts;
using Residua.Pipeline.Claims;
using Residua.Pipeline.Report;

namespace Residua.Pipeline;

public sealed partial class Reproduction
{
    /// <summary>Name of the page in the report's folder.</summary>
    public const string ReportFile = "index.html";

    /// <summary>Writes the report, unless the one there was made from the same verdicts, claims and results.</summary>
    /// <exception cref="BadInputException">A claims file or a table cannot be read, or the report cannot be written.</exception>
    public void Report()
    {
        Hold();
        var papers = Judge();
        var path = Path.Combine(Folder.Report, ReportFile);
        var key = ReportKey(papers);
        if (File.Exists(path) && File.ReadLines(path).Take(8).Any(line => line.Contains(key, StringComparison.Ordinal)))
        {
            _log.Say($"report: {path} (up to date)");
            return;
        }

        ExperimentSection[] sections =
            [.. papers.SelectMany(paper => Sections(paper.Paper, paper.Verdicts))
                .OrderBy(section => section.LastStage == Stage.Train)];
        var cards = string.Concat(papers.Select(paper => Card(paper, sections)));
        var page = ReportPage.Write(_options.Profile, key, papers, cards, sections);
        Folder.WriteReport(ReportFile, stream => stream.Write(Encoding.UTF8.GetBytes(page)));
        _log.Say($"report: {path}");
    }

    private string Card(PaperVerdicts paper, IReadOnlyList<ExperimentSection> sections)
    {
        Picture[] main = [.. paper.Paper.Comparisons.Take(1).SelectMany(comparison =>
            Of(comparison.Experiment)?.Compare(comparison, Published(paper.Paper, comparison)) ?? [])];
        return PaperCard.Of(
            paper,
            main.Length > 0
                ? main
                : [.. paper.Paper.MainFigures.SelectMany(figure => Of(figure.Experiment)?.Show(figure.Figure) ?? [])]);

        ExperimentSection? Of(string experiment) =>
            sections.FirstOrDefault(section => section.Id == $"{paper.Paper.Name}/{experiment}");
    }

    // Trainings come after what is said of the models, which is what the papers are about.
    private IEnumerable<ExperimentSection> Sections(IPaper paper, IReadOnlyList<Verdict> verdicts) =>
        from experiment in Selection.Experiments
        where experiment.Paper == paper
        let planned = Plan.Experiments.Single(planned => planned.Id == experiment.Id)
        select new ExperimentSection(
            experiment.Id,
            experiment.Settings.Title,
            Folder.ResultsOf(experiment.Id),
            planned.Steps.Max(step => step.Stage == Stage.Plot ? Stage.Download : step.Stage),
            [.. paper.Comparisons.Where(comparison => comparison.Experiment == experiment.Name)
                .Select(comparison => (comparison, Published(paper, comparison)))],
            [.. verdicts.Where(verdict => verdict.Claim.Experiment == experiment.Name)]);

    private string Published(IPaper paper, PublishedComparison comparison) =>
        Path.Combine(ExpectedOf(paper), comparison.Reference);

    // The program, the verdicts, the claims and published tables, and the manifests of the results, which hold the digests of
    // their files. The verdicts are not a matter of the others alone: they depend on the settings of this run.
    private string ReportKey(IReadOnlyList<PaperVerdicts> papers)
    {
        var program = typeof(Reproduction).Assembly.ManifestModule.ModuleVersionId.ToString();
        var expected = Selection.Experiments.Select(experiment => ExpectedOf(experiment.Paper)).Distinct().Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder).Order(StringComparer.Ordinal))
            .Select(FileDigest.Sha256);
        var results = Selection.Experiments
            .Select(experiment => (experiment.Id, experiment.Settings.Title,
                Manifest: Path.Combine(Folder.ResultsOf(experiment.Id), Manifest.FileName)))
            .Select(result =>
                $"{result.Id} {result.Title} {(File.Exists(result.Manifest) ? FileDigest.Sha256(result.Manifest) : "none")}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
            '\n', [_options.Profile, program, Markdown(papers), .. expected, .. results]))));
    }

    private string ExpectedOf(IPaper paper) => Path.Combine(_options.ExpectedResults, paper.Name);
}

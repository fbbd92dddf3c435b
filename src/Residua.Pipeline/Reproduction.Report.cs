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

    /// <summary>Writes the report, unless the one there was made from the same claims and results.</summary>
    /// <exception cref="BadInputException">A claims file or a table cannot be read, or the report cannot be written.</exception>
    public void Report()
    {
        Hold();
        var path = Path.Combine(Folder.Report, ReportFile);
        var key = ReportKey();
        if (File.Exists(path) && File.ReadLines(path).Take(8).Any(line => line.Contains(key, StringComparison.Ordinal)))
        {
            _log.Say($"report: {path} (up to date)");
            return;
        }

        var (papers, scored) = (Judge(), Scored());
        var page = ReportPage.Write(_options.Profile, key, papers,
            [.. papers.SelectMany(paper => Sections(paper).OrderBy(section => scored.Contains(section.Id) ? 0 : 1))]);
        Folder.WriteReport(ReportFile, stream => stream.Write(Encoding.UTF8.GetBytes(page)));
        _log.Say($"report: {path}");
    }

    // Trainings come after what is said of the models, which is what the papers are about.
    private HashSet<string> Scored() =>
        [.. Plan.Experiments.Where(experiment => experiment.Steps.Any(step => step.Stage == Stage.Score)).Select(experiment => experiment.Id)];

    private IEnumerable<ExperimentSection> Sections(PaperVerdicts paper) => Selection.Experiments
        .Where(experiment => experiment.Paper == paper.Paper)
        .Select(experiment => new ExperimentSection(
            experiment.Id,
            experiment.Settings.Title,
            Folder.ResultsOf(experiment.Id),
            ExpectedOf(paper.Paper),
            [.. paper.Verdicts.Where(verdict => verdict.Claim.Experiment == experiment.Name)]));

    // The program, the claims and published tables, and the manifests of the results, which hold the digests of their files.
    private string ReportKey()
    {
        var program = typeof(Reproduction).Assembly.ManifestModule.ModuleVersionId.ToString();
        var expected = Selection.Experiments.Select(experiment => ExpectedOf(experiment.Paper)).Distinct().Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder).Order(StringComparer.Ordinal))
            .Select(FileDigest.Sha256);
        var results = Selection.Experiments
            .Select(experiment => (experiment.Id, experiment.Settings.Title, Manifest: Path.Combine(Folder.ResultsOf(experiment.Id), Manifest.FileName)))
            .Select(result => $"{result.Id} {result.Title} {(File.Exists(result.Manifest) ? FileDigest.Sha256(result.Manifest) : "none")}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [_options.Profile, program, .. expected, .. results]))));
    }

    private string ExpectedOf(IPaper paper) => Path.Combine(_options.ExpectedResults, paper.Name);
}

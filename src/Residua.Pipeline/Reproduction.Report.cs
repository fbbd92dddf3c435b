using System.Security.Cryptography;
using System.Text;
using Residua.Data;
using Residua.Pipeline.Artifacts;
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
        var path = Path.Combine(Folder.Report, ReportFile);
        var key = ReportKey();
        if (File.Exists(path) && File.ReadLines(path).Take(8).Any(line => line.Contains(key, StringComparison.Ordinal)))
        {
            _log.Say($"report: {path} (up to date)");
            return;
        }

        var papers = Judge();
        var sections = Selection.Experiments.Select(experiment => (experiment.Name, new ExperimentSection(
            experiment.Settings.Title,
            Folder.ResultsOf(experiment.Id),
            Path.Combine(_options.ExpectedResults, experiment.Paper.Name),
            [.. papers.Single(paper => paper.Paper == experiment.Paper).File.Claims.Where(claim => claim.Experiment == experiment.Name)]))).ToList();
        var page = ReportPage.Write(_options.Profile, key, papers, sections);
        AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(page)));
        _log.Say($"report: {path}");
    }

    // The program, the claims and published tables, and the manifests of the results, which hold the digests of their files.
    private string ReportKey()
    {
        var expected = Selection.Experiments.Select(experiment => experiment.Paper.Name).Distinct()
            .SelectMany(paper => Directory.GetFiles(Path.Combine(_options.ExpectedResults, paper)).Order(StringComparer.Ordinal))
            .Select(FileDigest.Sha256);
        var results = Selection.Experiments
            .Select(experiment => Path.Combine(Folder.ResultsOf(experiment.Id), Manifest.FileName))
            .Select(manifest => File.Exists(manifest) ? FileDigest.Sha256(manifest) : "none");
        var program = typeof(Reproduction).Assembly.ManifestModule.ModuleVersionId.ToString();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [_options.Profile, program, .. expected, .. results]))));
    }
}

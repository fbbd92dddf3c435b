using Residua.Pipeline.Artifacts;
using Residua.Pipeline.Claims;

namespace Residua.Pipeline.Report;

/// <summary>One experiment: figures beside the published ones, numbers, and how they came about.</summary>
/// <param name="id">Paper and name of the experiment.</param>
/// <param name="title">One line that says what was computed.</param>
/// <param name="folder">The experiment's results.</param>
/// <param name="expectedFolder">The paper's published tables.</param>
/// <param name="verdicts">Verdicts on the experiment's claims.</param>
internal sealed class ExperimentSection(string id, string title, string folder, string expectedFolder, IReadOnlyList<Verdict> verdicts)
{
    /// <summary>Where the page's links find the section.</summary>
    public string Id => id;

    /// <summary>The section; says so where there are no results.</summary>
    /// <exception cref="Data.BadInputException">A table cannot be read.</exception>
    public string Write()
    {
        var manifestPath = Path.Combine(folder, Manifest.FileName);
        var content = ManifestJson.ReadResults(manifestPath) is { } manifest
            ? Results(manifest) + Part("How it came about", Origin.Details(manifest, File.ReadAllText(manifestPath)))
            : "<p>No results in this run.</p>";
        return
            $"""
            <section aria-labelledby="{Html.Text(id)}">
            <h2 id="{Html.Text(id)}">{Html.Text(title)}</h2>
            <p class="citation">{Html.Text(id)}</p>
            {content}
            </section>

            """;
    }

    private string Results(ResultsManifest manifest)
    {
        // Only what the run published: other files in the folder are the user's.
        var files = manifest.Files.Select(file => Path.Combine(folder, file.Name)).Where(File.Exists).Order(StringComparer.Ordinal).ToList();
        var compared = verdicts.Where(IsDrawn).ToList();
        var shown = compared.Select(verdict => Comparison.Replaced(verdict.Claim.Measure));
        var figures = files.Where(file => Path.GetExtension(file) == ".png" && !shown.Contains(Path.GetFileNameWithoutExtension(file)));
        var tables = files.Where(file => Path.GetExtension(file) == ".csv");
        return Origin.Line(manifest)
            + $"<p>{VerdictSection.Counts(verdicts)}</p>\n"
            + string.Concat(compared.Select(Compare))
            + Part("Figures", Gallery(figures.Select(Figure)))
            + Part("Numbers", string.Concat(tables.Select(NumberTables.Of)));

        // A curve beside a grid is no picture of a difference.
        bool IsDrawn(Verdict verdict) =>
            verdict.Claim.Measure is { Reference: not null, Column: null } && files.Contains(TableOf(verdict.Claim));
    }

    private string TableOf(Claim claim) => Path.Combine(folder, claim.Table);

    private string Compare(Verdict verdict) =>
        $"<h3>{Html.Text(verdict.Claim.Statement)} {VerdictSection.Badge(verdict)}</h3>\n"
        + Gallery(Comparison.Of(verdict.Claim, Path.Combine(expectedFolder, verdict.Claim.Measure.Reference!), TableOf(verdict.Claim)));

    // The figure's title ends with that of the experiment, which the reader has just read.
    private Picture Figure(string path)
    {
        var words = FigureTitle.Of(path);
        return new(File.ReadAllBytes(path), words, words.Replace($". {title}", "", StringComparison.Ordinal));
    }

    private static string Gallery(IEnumerable<Picture> pictures)
    {
        var figures = string.Concat(pictures.OrderBy(picture => picture.IsWide).Select(picture => picture.Write()));
        return figures.Length == 0 ? "" : $"<div class=\"figures\">\n{figures}</div>\n";
    }

    private static string Part(string heading, string content) => content.Length == 0 ? "" : $"<h3>{heading}</h3>\n{content}";
}

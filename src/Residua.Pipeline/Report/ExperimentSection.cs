using Residua.Pipeline.Artifacts;
using Residua.Pipeline.Claims;
using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Report;

/// <summary>One experiment: figures beside the published ones, numbers, and how they came about.</summary>
/// <param name="id">Paper and name of the experiment.</param>
/// <param name="title">One line that says what was computed.</param>
/// <param name="folder">The experiment's results.</param>
/// <param name="lastStage">The last stage that computes something for it.</param>
/// <param name="comparisons">Its tables that were published, with the paths of the published ones.</param>
/// <param name="verdicts">Verdicts on the experiment's claims.</param>
internal sealed class ExperimentSection(
    string id, string title, string folder, Stage lastStage,
    IReadOnlyList<(PublishedComparison Comparison, string Path)> comparisons,
    IReadOnlyList<Verdict> verdicts)
{
    /// <summary>Where the page's links find the section.</summary>
    public string Id => id;

    /// <summary>The last stage that computes something for the experiment.</summary>
    public Stage LastStage => lastStage;

    /// <summary>Drawings of a comparison with a published table; empty where this run has no such table.</summary>
    /// <exception cref="Data.BadInputException">A table cannot be read.</exception>
    public IReadOnlyList<Picture> Compare(PublishedComparison comparison, string publishedPath)
    {
        var regenerated = Path.Combine(folder, comparison.Table);
        return File.Exists(publishedPath) && File.Exists(regenerated)
            ? [.. comparison.Draw(publishedPath, regenerated)
                .Select(drawn => Picture.Of(drawn.Drawing, $"{drawn.Drawing.Title}: {drawn.Caption}", drawn.Caption))]
            : [];
    }

    /// <summary>A figure of the experiment's own; none where this run has not drawn it.</summary>
    /// <param name="name">Without extension.</param>
    /// <exception cref="Data.BadInputException">It cannot be read.</exception>
    public IReadOnlyList<Picture> Show(string name) =>
        File.Exists(Path.Combine(folder, $"{name}.png")) ? [Figure($"{name}.png") with { IsWide = false }] : [];

    /// <summary>The section; says so where there are no results.</summary>
    /// <exception cref="Data.BadInputException">A table cannot be read.</exception>
    public string Write()
    {
        var content = ManifestJson.ReadResults(Path.Combine(folder, Manifest.FileName)) is { } manifest
            ? Results(manifest) + Part("How it came about", Origin.Details(manifest, Link(Manifest.FileName)))
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
        // Only what the run published: other files in the folder are the user's. Of replicates, the first and the summaries.
        var files = manifest.Files.Select(file => file.Name).Where(name => !name.Contains('/', StringComparison.Ordinal))
            .Where(name => File.Exists(Path.Combine(folder, name))).Order(StringComparer.Ordinal).ToList();
        var compared = comparisons.Select(own => own.Comparison.Figure).ToList();
        var figures =
            files.Where(name => Path.GetExtension(name) == ".png" && !compared.Contains(Path.GetFileNameWithoutExtension(name)));
        var tables = files.Where(name => Path.GetExtension(name) == ".csv");
        // What a step says about its results in words.
        var notes = files.Where(name => Path.GetExtension(name) == ".txt");
        return Origin.Line(manifest)
            + string.Concat(notes.Select(name => $"<p class=\"note\">{Html.Text(ReadNote(name))}</p>\n"))
            + $"<p>{VerdictSection.Counts(verdicts)}</p>\n"
            + string.Concat(comparisons.Select(own => Comparison(own.Comparison, own.Path)))
            + Part("Figures", Gallery(figures.Select(Figure)))
            + Part("Numbers",
                string.Concat(tables.Select(name => NumberTables.Of(name, Path.Combine(folder, name), Link(name)))));
    }

    private string Comparison(PublishedComparison comparison, string publishedPath)
    {
        var claims = verdicts.Where(verdict => verdict.Claim.Table == comparison.Table
            && verdict.Claim.Measure.Reference == comparison.Reference).ToList();
        var heading = claims.Count > 0
            ? string.Join(" ", claims.Select(verdict => $"{Html.Text(verdict.Claim.Statement)} {VerdictSection.Badge(verdict)}"))
            : Html.Text(comparison.Table);
        return Part(heading, Gallery(Compare(comparison, publishedPath)));
    }

    // The figure's title ends with that of the experiment, which the reader has just read.
    private Picture Figure(string name)
    {
        var path = Path.Combine(folder, name);
        var words = FigureTitle.Of(path);
        return Picture.OfFile(path, Link(name), words, words.Replace($". {title}", "", StringComparison.Ordinal));
    }

    private string ReadNote(string name) => File.ReadAllText(Path.Combine(folder, name)).Trim();

    // The page lies in a folder beside the results.
    private string Link(string name) => $"../results/{id}/{name}";

    private static string Gallery(IEnumerable<Picture> pictures)
    {
        var figures = string.Concat(pictures.OrderBy(picture => picture.IsWide).Select(picture => picture.Write()));
        return figures.Length == 0 ? "" : $"<div class=\"figures\">\n{figures}</div>\n";
    }

    private static string Part(string heading, string content) => content.Length == 0 ? "" : $"<h3>{heading}</h3>\n{content}";
}

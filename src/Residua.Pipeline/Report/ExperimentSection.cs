using System.Globalization;
using Residua.Data;
using Residua.Papers;
using Residua.Pipeline.Artifacts;
using Residua.Pipeline.Claims;

namespace Residua.Pipeline.Report;

/// <summary>One experiment: figures beside the published ones, numbers, and how they came about.</summary>
/// <param name="title">One line that says what was computed.</param>
/// <param name="folder">The experiment's results.</param>
/// <param name="expectedFolder">The paper's published tables.</param>
/// <param name="claims">Claims about the experiment.</param>
internal sealed class ExperimentSection(string title, string folder, string expectedFolder, IReadOnlyList<Claim> claims)
{
    private const int ShownRows = 11;

    /// <summary>The section; says so where there are no results.</summary>
    public string Write()
    {
        var name = Path.GetFileName(folder);
        var manifestPath = Path.Combine(folder, Manifest.FileName);
        var content = ManifestJson.ReadResults(manifestPath) is { } manifest
            ? Origin(manifest) + Comparisons() + Figures() + Numbers() + Html.Details("How it came about", $"<pre tabindex=\"0\">{Html.Text(File.ReadAllText(manifestPath))}</pre>")
            : "<p>No results in this run.</p>";
        return
            $"""
            <section aria-labelledby="{name}">
            <h2 id="{name}">{Html.Text(title)}</h2>
            {content}
            </section>

            """;
    }

    private static string Origin(ResultsManifest manifest) =>
        $"<p>Data: {Html.Text(manifest.Facts.GetValueOrDefault(DataOrigin.Fact, "unknown"))} · seed {manifest.Seed}</p>\n";

    private string Comparisons()
    {
        var compared = claims.Where(claim => claim.Measure.Reference is not null && File.Exists(Path.Combine(folder, claim.Table)));
        return string.Concat(compared.Select(claim =>
            $"<h3>{Html.Text(claim.Statement)}</h3>\n<div class=\"figures\">\n{string.Concat(Pictures(claim))}</div>\n"));
    }

    private IEnumerable<string> Pictures(Claim claim) =>
        Comparison.Of(claim.Measure, Path.Combine(expectedFolder, claim.Measure.Reference!), Path.Combine(folder, claim.Table))
            .Select(picture => Html.Picture(picture.Png, $"{picture.Caption}. {claim.Statement}", picture.Caption));

    private string Figures()
    {
        var pictures = Directory.GetFiles(folder, "*.png").Order(StringComparer.Ordinal)
            .Select(path => Html.Picture(File.ReadAllBytes(path), $"{Path.GetFileNameWithoutExtension(path)}. {title}", Path.GetFileNameWithoutExtension(path)));
        return $"<h3>Figures</h3>\n<div class=\"figures\">\n{string.Concat(pictures)}</div>\n";
    }

    private string Numbers() => string.Concat(Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal).Select(path =>
    {
        var file = Path.GetFileName(path);
        var link = $"<p><a download=\"{file}\" href=\"data:text/csv;base64,{Convert.ToBase64String(File.ReadAllBytes(path))}\">Download {file}</a></p>";
        return Html.Details(file, link + Excerpt(NumericTable.Read(path), file));
    }));

    // A grid of 10,000 numbers is for the file; the page shows every tenth row and column.
    private static string Excerpt(NumericTable table, string file)
    {
        var rows = Evenly(table.Rows.Length);
        int[] columns = [0, .. Evenly(table.Columns.Length - 1).Select(index => index + 1)];
        return Html.Table(
            file,
            columns.Select(column => Short(table.Columns[column])),
            rows.Select(row => columns.Select(column => Short(table.Rows[row][column]))));
    }

    private static int[] Evenly(int count) => count <= ShownRows
        ? [.. Enumerable.Range(0, count)]
        : [.. Enumerable.Range(0, ShownRows).Select(i => i * (count - 1) / (ShownRows - 1))];

    private static string Short(string name) =>
        double.TryParse(name, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Short(number) : name;

    private static string Short(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}

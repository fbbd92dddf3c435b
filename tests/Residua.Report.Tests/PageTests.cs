using Residua.Pipeline.Claims;
using Residua.Report.Tests.Infra;

namespace Residua.Report.Tests;

/// <summary>What a reader finds on the page.</summary>
[Collection(nameof(ReportInBrowser))]
public sealed class PageTests(ReportInBrowser report)
{
    [SkippableFact]
    public async Task The_page_loads_nothing_from_elsewhere()
    {
        List<string> requests = [], complaints = [];
        var page = await report.Open(prepare: async page =>
        {
            page.Console += (_, message) => complaints.Add(message.Text);
            await page.RouteAsync("**/*", async route =>
            {
                requests.Add(route.Request.Url);
                await (route.Request.Url.StartsWith("file:", StringComparison.Ordinal)
                    ? route.ContinueAsync()
                    : route.AbortAsync());
            });
        });
        var addresses = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('[src], [href]')].map(e => e.getAttribute('src') ?? e.getAttribute('href'))");

        Assert.Equal([report.Url], requests.Where(url => !url.StartsWith("data:", StringComparison.Ordinal)));
        Assert.Empty(complaints);
        Assert.All(addresses, address => Assert.Matches("^(data:|#|[.][.]/results/)", address));
    }

    [SkippableFact]
    public async Task The_first_screen_has_the_main_figure_and_a_line_for_each_kind_of_evidence()
    {
        var page = await report.Open();

        Assert.Equal(["published", "regenerated"], await page.Locator(".card figcaption").AllTextContentsAsync());
        Assert.Equal(
            ["held out", "fitted", "derived", "by construction"], await page.Locator(".card .evidence li a")
                .AllTextContentsAsync());
        Assert.InRange((await page.Locator(".card .evidence li").Last.BoundingBoxAsync())!.Y, 0, 900);
    }

    [SkippableFact]
    public async Task Every_judged_claim_has_a_mark_as_far_off_as_it_deviates()
    {
        var page = await report.Open();
        var places = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.marks li')]"
            + ".map(row => `${row.textContent.trim()} ${row.querySelector('b').style.left}`)");

        var deviation = Verdicts().Single(verdict => verdict.Claim.Id == "heat-map").Deviation!.Value;
        string[] expected =
            [FormattableString.Invariant($"heat-map● {50 * deviation / 0.9:0.##}%"), "histogram✕ 100%", "hostile● 0%"];
        Assert.Equal(expected, places);
    }

    [SkippableFact]
    public async Task The_table_has_every_verdict_by_evidence()
    {
        var page = await report.Open();
        var rows = await page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll('.verdicts tbody tr:not(.group):not(.evidence)')].map(row =>
              [row.cells[0], row.cells[1].querySelector('summary'), row.cells[2], row.cells[3], row.cells[4]]
                .map(cell => cell.textContent).join('|'))
            """);

        string[] labels = ["consistent", "not run", "deviates", "consistent", "not run"];
        var verdicts = Verdicts().OrderBy(verdict => verdict.Claim.Evidence).ToList();
        Assert.Equal(labels, verdicts.Select(verdict => verdict.Label));
        Assert.Equal(
            verdicts.Select(verdict => string.Join(
                '|', verdict.Label, verdict.Claim.Statement, verdict.Expected, verdict.MeasuredText,
                VerdictTable.Number(verdict.Tolerance))),
            rows);
    }

    [SkippableFact]
    public async Task Verdicts_are_grouped_by_experiment_and_by_the_reason_why_not()
    {
        var page = await report.Open();
        var tooSmall = Verdicts().Single(verdict => verdict.Claim.Id == "too-small").Reason;
        string[] expected =
            ["experiment-1", $"not run: {Claims.Hostile}", "experiment-1", "experiment-1", $"not run: {tooSmall}"];

        Assert.Equal(expected, await page.Locator(".verdicts .group").AllTextContentsAsync());
    }

    [SkippableFact]
    public async Task Hostile_words_are_shown_as_words()
    {
        var page = await report.Open();

        Assert.Equal("Residua: verdicts", await page.TitleAsync());
        Assert.Equal(0, await page.Locator("script, #injected").CountAsync());
        Assert.Equal(Claims.Hostile, await page.Locator("section h2").Nth(2).TextContentAsync());
        Assert.Equal(4, await page.Locator("dd, .citation", new() { HasText = Claims.Hostile }).CountAsync());
    }

    [SkippableFact]
    public async Task Published_and_regenerated_stand_side_by_side_with_their_difference()
    {
        var page = await report.Open();
        var captions = await page.Locator("h3:has-text('AP over intensity') + .figures figcaption").AllTextContentsAsync();
        var tops = await page.EvaluateAsync<double[]>(
            "[...document.querySelectorAll('.figures')[0].children].map(figure => figure.getBoundingClientRect().top)");

        Assert.Equal(["published", "regenerated", "difference"], captions.Select(caption => caption.Split(':')[0]));
        Assert.Single(tops.Distinct());
        Assert.Equal(3, await page.Locator($"h3:has-text('{Claims.Histogram}') + .figures figure").CountAsync());
    }

    [SkippableFact]
    public async Task Figures_that_the_comparison_shows_are_not_repeated()
    {
        var page = await report.Open();

        string[] expected = ["AP by blur and intensity", "Slices, anomalies, reconstructions and residuals"];
        Assert.Equal(expected, await page.Locator("h3:text-is('Figures') + .figures figcaption").AllTextContentsAsync());
    }

    [SkippableFact]
    public async Task Every_picture_has_loaded_and_says_what_it_shows()
    {
        var page = await report.Open();
        await page.WaitForFunctionAsync("[...document.images].every(image => image.complete)");

        Assert.Equal(10, await page.EvaluateAsync<int>(
            "[...document.images].filter(image => image.alt.length > 10 && image.naturalWidth > 100).length"));
        Assert.Equal(10, await page.Locator("img").CountAsync());
    }

    [SkippableFact]
    public async Task Headings_have_an_order_and_links_lead_somewhere()
    {
        var page = await report.Open();
        var levels = await page.EvaluateAsync<int[]>(
            "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(heading => +heading.tagName[1])");
        var lost = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => decodeURIComponent(a.hash.slice(1)))"
            + ".filter(id => !document.getElementById(id))");

        Assert.Equal(1, levels[0]);
        Assert.Single(levels, level => level == 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        Assert.Empty(lost);
    }

    [SkippableFact]
    public async Task Links_to_tables_figures_and_manifests_lead_to_files()
    {
        var page = await report.Open();
        var links = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('a[href^=\"../results/\"]')]"
            + ".map(link => decodeURIComponent(new URL(link.href).pathname))");

        Assert.All(links, link => Assert.True(File.Exists(link), link));
        Assert.Contains(links, link => link.EndsWith("average-precision.csv", StringComparison.Ordinal));
        Assert.Contains(links, link => link.EndsWith("manifest.json", StringComparison.Ordinal));
    }

    private IReadOnlyList<Verdict> Verdicts() => Assert.Single(report.Reproduction.Judge()).Verdicts;
}

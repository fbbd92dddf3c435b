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
                await (route.Request.Url.StartsWith("file:", StringComparison.Ordinal) ? route.ContinueAsync() : route.AbortAsync());
            });
        });
        var addresses = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('[src], [href]')].map(e => e.getAttribute('src') ?? e.getAttribute('href'))");

        Assert.Equal([report.Url], requests.Where(url => !url.StartsWith("data:", StringComparison.Ordinal)));
        Assert.Empty(complaints);
        Assert.All(addresses, address => Assert.Matches("^(data:|#)", address));
    }

    [SkippableFact]
    public async Task The_first_section_is_the_table_of_verdicts()
    {
        var page = await report.Open();
        var rows = await page.EvaluateAsync<string[]>(
            """
            [...document.querySelector('main > section').querySelectorAll('tbody tr:not(.group)')].map(row =>
              [row.cells[0], row.cells[1].querySelector('summary'), row.cells[2], row.cells[3], row.cells[4]].map(cell => cell.textContent).join('|'))
            """);

        var verdicts = Assert.Single(report.Reproduction.Judge()).Verdicts;
        Assert.Equal(["consistent", "deviates", "consistent", "not run", "not run"], verdicts.Select(verdict => verdict.Label));
        Assert.Equal(verdicts.Select(verdict => string.Join('|', verdict.Label, verdict.Claim.Statement, verdict.Expected, Number(verdict.Measured), Number(verdict.Tolerance))), rows);
    }

    [SkippableFact]
    public async Task Verdicts_are_grouped_by_experiment_and_by_the_reason_why_not()
    {
        var page = await report.Open();
        string[] expected = ["experiment-1", "not run: profile too small: 4×5 values, published 100×100", $"not run: {Claims.Hostile}"];

        Assert.Equal(expected, await page.Locator(".verdicts .group").AllTextContentsAsync());
    }

    [SkippableFact]
    public async Task Hostile_words_are_shown_as_words()
    {
        var page = await report.Open();

        Assert.Equal("Residua: verdicts", await page.TitleAsync());
        Assert.Equal(0, await page.Locator("script, #injected").CountAsync());
        Assert.Equal(Claims.Hostile, await page.Locator("section h2").Nth(1).TextContentAsync());
        Assert.Equal(4, await page.Locator("dd, .citation", new() { HasText = Claims.Hostile }).CountAsync());
    }

    [SkippableFact]
    public async Task Published_and_regenerated_stand_side_by_side_with_their_difference()
    {
        var page = await report.Open();
        var captions = await page.Locator("h3:has-text('AP over intensity') + .figures figcaption").AllTextContentsAsync();
        var tops = await page.EvaluateAsync<double[]>("[...document.querySelectorAll('.figures')[0].children].map(figure => figure.getBoundingClientRect().top)");

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
        Assert.True((await page.Locator(".wide img").BoundingBoxAsync())!.Width > 600);
    }

    [SkippableFact]
    public async Task Every_picture_has_loaded_and_says_what_it_shows()
    {
        var page = await report.Open();
        await page.WaitForFunctionAsync("[...document.images].every(image => image.complete)");

        Assert.Equal(8, await page.EvaluateAsync<int>("[...document.images].filter(image => image.alt.length > 10 && image.naturalWidth > 100).length"));
        Assert.Equal(8, await page.Locator("img").CountAsync());
    }

    [SkippableFact]
    public async Task Headings_have_an_order_and_links_lead_somewhere()
    {
        var page = await report.Open();
        var levels = await page.EvaluateAsync<int[]>("[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(heading => +heading.tagName[1])");
        var lost = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href^=\"#\"]')].map(a => decodeURIComponent(a.hash.slice(1))).filter(id => !document.getElementById(id))");

        Assert.Equal(1, levels[0]);
        Assert.Single(levels, level => level == 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        Assert.Empty(lost);
    }

    [SkippableFact]
    public async Task Every_table_of_numbers_can_be_downloaded()
    {
        var page = await report.Open();
        await page.Locator("summary:text-is('average-precision.csv')").ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[download='average-precision.csv']").ClickAsync());

        Assert.Equal("average-precision.csv", download.SuggestedFilename);
        Assert.StartsWith("intensity,0,1.25,", File.ReadLines(await download.PathAsync()).First(), StringComparison.Ordinal);
    }

    private static string Number(double? value) => VerdictTable.Number(value);
}

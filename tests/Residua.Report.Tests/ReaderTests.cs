using System.Globalization;
using Microsoft.Playwright;
using Residua.Report.Tests.Infra;

namespace Residua.Report.Tests;

/// <summary>Readers with a phone, in the dark, or without a mouse.</summary>
[Collection(nameof(ReportInBrowser))]
public sealed class ReaderTests(ReportInBrowser report)
{
    // WCAG 2.2: the ratio of the relative luminances of a text and of the nearest ground behind it that is not transparent.
    private const string LeastContrast =
        """
        () => {
          const numbers = colour => colour.match(/[\d.]+/g).map(Number);
          const linear = c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
          const luminance = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
          const ground = e => {
            for (; e; e = e.parentElement) {
              const colour = numbers(getComputedStyle(e).backgroundColor);
              if (colour.length < 4 || colour[3] === 1) return colour;
            }
            throw 'the page has no ground';
          };
          const contrast = e => {
            const [low, high] = [luminance(numbers(getComputedStyle(e).color)), luminance(ground(e))].sort((a, b) => a - b);
            return (high + 0.05) / (low + 0.05);
          };
          const hasText = e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
          const texts = [...document.body.querySelectorAll('*')].filter(hasText);
          return Math.min(...texts.map(contrast));
        }
        """;

    [SkippableTheory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(800)]
    public async Task No_part_of_the_page_is_wider_than_the_window(int width)
    {
        var page = await report.Open(width);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");

        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
        Assert.True(await page.EvaluateAsync<bool>(
            "[...document.querySelectorAll('.verdicts td')].every(cell => cell.getBoundingClientRect().right <= innerWidth)"));
    }

    [SkippableTheory]
    [InlineData(ColorScheme.Light, 200, 255)]
    [InlineData(ColorScheme.Dark, 0, 60)]
    public async Task Text_stands_out_from_its_ground(ColorScheme scheme, int darkest, int lightest)
    {
        var page = await report.Open(scheme: scheme);
        var ground = await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

        Assert.All(ground[4..^1]
            .Split(','), part => Assert.InRange(int.Parse(part, CultureInfo.InvariantCulture), darkest, lightest));
        Assert.InRange(await page.EvaluateAsync<double>(LeastContrast), 4.5, 21);
    }

    [SkippableFact]
    public async Task In_the_dark_figures_stay_on_white()
    {
        var page = await report.Open(scheme: ColorScheme.Dark);

        Assert.Equal("rgb(255, 255, 255)",
            await page.Locator("img").First.EvaluateAsync<string>("image => getComputedStyle(image).backgroundColor"));
    }

    [SkippableFact]
    public async Task The_first_tab_stop_skips_to_the_verdicts()
    {
        var page = await report.Open();
        await page.Keyboard.PressAsync("Tab");
        var link = await page.Locator(":focus").BoundingBoxAsync();
        Assert.Equal("Skip to the verdicts", await page.Locator(":focus").TextContentAsync());
        Assert.True(link!.X >= 0 && link.Y >= 0);

        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.Locator(":focus").GetAttributeAsync("id"));
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("held out", await page.Locator(":focus").TextContentAsync());
    }

    [SkippableTheory]
    [InlineData("Enter")]
    [InlineData("Space")]
    public async Task A_part_opens_and_closes_with_the_keyboard(string key)
    {
        var page = await report.Open();
        var part = page.Locator("details").First;
        await part.Locator("summary").FocusAsync();

        await page.Keyboard.PressAsync(key);
        Assert.True(await part.EvaluateAsync<bool>("part => part.open"));
        await page.Keyboard.PressAsync(key);
        Assert.False(await part.EvaluateAsync<bool>("part => part.open"));
    }

    [SkippableFact]
    public async Task Every_tab_stop_shows_that_it_has_the_focus()
    {
        var page = await report.Open();
        await page.Keyboard.PressAsync("Tab");
        for (var stop = 1; await page.EvaluateAsync<bool>("document.activeElement !== document.body") && stop < 60; stop++)
        {
            Assert.Equal("solid", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
            await page.Keyboard.PressAsync("Tab");
        }
    }
}

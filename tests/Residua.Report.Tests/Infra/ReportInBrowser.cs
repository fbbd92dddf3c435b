using Microsoft.Playwright;
using Residua.Pipeline;

namespace Residua.Report.Tests.Infra;

/// <summary>The tests that share a report and a browser, one after another.</summary>
[CollectionDefinition(nameof(ReportInBrowser))]
public sealed class BrowserTests : ICollectionFixture<ReportInBrowser>;

/// <summary>One report and one browser for all tests; without a browser, the reason why there is none.</summary>
public sealed class ReportInBrowser : IAsyncLifetime, IDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private readonly TinyRun _run = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IBrowserContext? _window;
    private string? _missing;

    /// <summary>The run that the report is about.</summary>
    public Reproduction Reproduction => _run.NewRun();

    public string Url => new Uri(_run.Page).AbsoluteUri;

    public async Task InitializeAsync()
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        if (program is null)
        {
            _missing = $"No browser: none of {string.Join(", ", Names)} is on the PATH. On Debian: apt-get install chromium";
            return;
        }

        try
        {
            _playwright = await Playwright.CreateAsync();
        }
        catch (PlaywrightException exception)
        {
            _missing = $"No driver for the browser: {exception.Message}";
            return;
        }

        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = program,
            // The sandbox refuses root, as which containers run.
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync"],
        });
        _run.Compute().NewRun().Report();
    }

    /// <summary>Opens the report in a new window, instead of the last one; skips the test where there is no browser.</summary>
    /// <param name="width">Width of the window in pixels.</param>
    /// <param name="scheme">What the user prefers.</param>
    /// <param name="prepare">What is to be done before the page is opened.</param>
    public async Task<IPage> Open(int width = 1280, ColorScheme scheme = ColorScheme.Light, Func<IPage, Task>? prepare = null)
    {
        Skip.If(_browser is null, _missing);
        if (_window is not null)
        {
            await _window.DisposeAsync();
        }

        _window =
            await _browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
        _window.SetDefaultTimeout(10_000);
        var page = await _window.NewPageAsync();
        if (prepare is not null)
        {
            await prepare(page);
        }

        await page.GotoAsync(Url);
        return page;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    public void Dispose() => _run.Dispose();
}

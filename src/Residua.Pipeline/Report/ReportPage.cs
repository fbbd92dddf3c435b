using System.Reflection;
using Residua.Pipeline.Claims;

namespace Residua.Pipeline.Report;

/// <summary>The report: one page that needs no other file and no network.</summary>
internal static class ReportPage
{
    /// <summary>Writes the page as HTML.</summary>
    /// <param name="profile">Profile of the run.</param>
    /// <param name="key">Digest of all that the page is made from; the next run finds it in the page.</param>
    /// <param name="papers">Papers with their verdicts.</param>
    /// <param name="cards">What the first screen shows, one card for each paper.</param>
    /// <param name="experiments">One section each.</param>
    public static string Write(
        string profile, string key, IReadOnlyList<PaperVerdicts> papers, string cards,
        IReadOnlyList<ExperimentSection> experiments) =>
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="residua-key" content="{key}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
        <title>Residua: verdicts</title>
        <link rel="icon" href="data:,">
        <style>
        {Style()}
        </style>
        </head>
        <body>
        <a class="skip" href="#main">Skip to the verdicts</a>
        <header>
        <h1>Residua</h1>
        <p>Published results of residual-based anomaly segmentation, regenerated and judged.
        Profile: <b>{Html.Text(profile)}</b>.</p>
        </header>
        <main id="main" tabindex="-1">
        <div class="cards">
        {cards}
        </div>
        {Legend}
        {PageIndex.Of(papers, experiments)}
        {string.Concat(papers.Select(VerdictSection.Of))}
        {string.Concat(experiments.Select(experiment => experiment.Write()))}
        </main>
        </body>
        </html>

        """;

    private const string Legend =
        """
        <p class="legend"><b>reproduced</b>: on the published data, within tolerance ·
        <b>consistent</b>: on the phantom, within its wider tolerance ·
        <b>deviates</b>: measured and outside ·
        <b>undecided</b>: measured, but the noise over replicates is wider than the question ·
        <b>not run</b>: not measured, for the reason given; never a pass.
        <b>held out</b>: published, and nothing of ours was chosen with it ·
        <b>fitted</b>: published, and the phantom was calibrated on it ·
        <b>derived</b>: worked out from another published figure · <b>by construction</b>: follows from the code.</p>
        """;

    private static string Style()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("report.css")!;
        return new StreamReader(stream).ReadToEnd();
    }
}

using System.Globalization;
using Residua.Pipeline.Contracts;
using Residua.Pipeline.Artifacts;
using Residua.Pipeline.Planning;

namespace Residua.Pipeline.Report;

/// <summary>How results came about.</summary>
internal static class Origin
{
    private static readonly string[] Header = ["Stage", "Step", "Seconds", "Peak memory, MB", "Threads", "Key"];

    /// <summary>The data and the seed, in one line; what the user was warned of, below.</summary>
    public static string Line(ResultsManifest manifest) =>
        $"<p>Data: {Html.Text(string.Join("; ", manifest.Data.Values.Select(Data).Distinct()))} · seed {manifest.Seed}</p>\n"
        + string.Concat(manifest.Steps.SelectMany(step => step.Warnings)
            .Distinct().Select(warning => $"<p class=\"warning\">{Html.Text(warning)}</p>\n"));

    private static string Data(IReadOnlyDictionary<string, string> facts) => string.Join(", ", facts
        .Where(fact => fact.Key.StartsWith(DataOrigin.Narrowed, StringComparison.Ordinal)).Select(fact => fact.Value)
        .Prepend(facts.GetValueOrDefault(DataOrigin.Fact, "unknown")));

    /// <summary>Every step with what it cost, and where the manifest is.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="link">Where the page finds its file.</param>
    public static string Details(ResultsManifest manifest, string link) => Html.Details(
        "Steps and machine",
        Machine(manifest.Steps)
        + Html.Table("Steps", Header, manifest.Steps.Select(Row))
        + $"<p><a href=\"{Html.Text(link)}\">manifest.json</a> has every setting and digest.</p>");

    private static string Machine(IReadOnlyList<Manifest> steps) => steps.Count == 0 ? "" : Html.Definitions(
        ("Code", steps[^1].Run.Code),
        ("Runtime", steps[^1].Run.Runtime),
        ("Engine", string.Join("; ", steps.Select(step => step.Engine)
            .Where(engine => engine != StepKey.Managed).Distinct().DefaultIfEmpty("none"))),
        ("Machine", $"{steps[^1].Run.Cpu} ({steps[^1].Run.Capability}), {steps[^1].Run.System}"));

    private static string[] Row(Manifest step) =>
    [
        step.Stage,
        step.Kind,
        step.Run.Seconds.ToString("0.0", CultureInfo.InvariantCulture),
        (step.Run.PeakMemory / 1_000_000).ToString(CultureInfo.InvariantCulture),
        step.Run.Threads.ToString(CultureInfo.InvariantCulture),
        step.Key[..12],
    ];
}

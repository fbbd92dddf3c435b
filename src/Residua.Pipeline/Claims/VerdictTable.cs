using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Residua.Pipeline.Claims;

/// <summary>Verdicts as the terminal, a spreadsheet and a pull request show them.</summary>
public static class VerdictTable
{
    /// <summary>
    /// For each kind of evidence the judged claims as a table and the
    /// others by reason; then, for each, how many have which outcome.
    /// </summary>
    public static void Print(IAnsiConsole console, IReadOnlyList<Verdict> verdicts)
    {
        foreach (var group in EvidenceGroup.Of(verdicts))
        {
            console.WriteLine($"\n{group.Evidence.Label()}: {group.Evidence.Meaning()}");
            PrintGroup(console, group.Verdicts);
        }

        console.WriteLine("");
        foreach (var line in Summary(verdicts))
        {
            console.WriteLine(line);
        }
    }

    /// <summary>
    /// For each kind of evidence how many claims have which outcome, such as <c>held out: 9 consistent, 3 not run</c>.
    /// </summary>
    public static IReadOnlyList<string> Summary(IEnumerable<Verdict> verdicts) =>
        [.. EvidenceGroup.Of(verdicts).Select(group => group.ToString())];

    /// <summary>A GitHub-flavoured Markdown table for each kind of evidence, under the totals.</summary>
    public static string Markdown(IReadOnlyList<Verdict> verdicts)
    {
        var text = new StringBuilder();
        foreach (var line in Summary(verdicts))
        {
            text.Append(CultureInfo.InvariantCulture, $"- {line}\n");
        }

        foreach (var group in EvidenceGroup.Of(verdicts))
        {
            text.Append(
                CultureInfo.InvariantCulture, $"\n#### {Capital(group.Evidence.Label())}: {group.Evidence.Meaning()}\n\n");
            text.Append(
                "| claim | expected | measured | 95 % interval | n | tolerance | verdict |\n|---|---|---|---|---|---|---|\n");
            foreach (var verdict in group.Verdicts)
            {
                text.Append(CultureInfo.InvariantCulture,
                    $"| {Cell(verdict.Claim.Statement)} | {string.Join(" | ", Cells(verdict))} |\n");
            }
        }

        return text.ToString();
    }

    internal static string Number(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The 95 % interval of the mean; empty for a single replicate.</summary>
    internal static string Interval(Verdict verdict) => verdict is { Replicates: > 1, Sample: { } sample }
        ? $"{Number(sample.Low)} to {Number(sample.High)}"
        : "";

    private static void PrintGroup(IAnsiConsole console, IReadOnlyList<Verdict> verdicts)
    {
        var judged = verdicts.Where(verdict => verdict.Outcome != Outcome.NotRun).ToList();
        if (judged.Count > 0)
        {
            console.Write(Judged(judged));
        }

        foreach (var group in verdicts.Except(judged).GroupBy(verdict => verdict.Reason))
        {
            console.WriteLine($"not run ({group.Key}): {string.Join(", ", group.Select(verdict => verdict.Claim.Id))}");
        }
    }

    private static Table Judged(List<Verdict> verdicts)
    {
        var table = new Table().RoundedBorder().AddColumn("Claim", column => column.NoWrap())
            .AddColumns("Expected", "Measured", "95 % interval", "n", "Tolerance", "Verdict");
        foreach (var verdict in verdicts)
        {
            var colour = verdict.IsPass ? "green" : verdict.Outcome == Outcome.Deviates ? "red" : "yellow";
            var remark = verdict.Reason.Length > 0 ? $": {verdict.Reason}" : "";
            table.AddRow(
                Markup.Escape(verdict.Claim.Id), Markup.Escape(verdict.Expected), Number(verdict.Measured), Interval(verdict),
                Count(verdict),
                Number(verdict.Tolerance), $"[{colour}]{verdict.Label}[/]{Markup.Escape(remark)}");
        }

        return table;
    }

    private static string[] Cells(Verdict verdict) =>
    [
        verdict.Expected, Number(verdict.Measured), Interval(verdict), Count(verdict), Number(verdict.Tolerance),
        verdict.Label + (verdict.Reason.Length > 0 ? $": {Cell(verdict.Reason)}" : ""),
    ];

    private static string Count(Verdict verdict) =>
        verdict.Replicates > 0 ? verdict.Replicates.ToString(CultureInfo.InvariantCulture) : "";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    // A bar would end the cell.
    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}

using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Residua.Pipeline.Claims;

/// <summary>Verdicts as the terminal, a spreadsheet and a pull request show them.</summary>
public static class VerdictTable
{
    /// <summary>A table for the terminal, with a line that counts the outcomes.</summary>
    public static void Print(IAnsiConsole console, IReadOnlyList<Verdict> verdicts)
    {
        var table = new Table().RoundedBorder().AddColumns("Claim", "Expected", "Measured", "Tolerance", "Verdict");
        foreach (var verdict in verdicts)
        {
            var colour = verdict.Outcome switch { Outcome.Deviates => "red", Outcome.NotRun => "grey", _ => "green" };
            var remark = verdict.Reason.Length > 0 ? $": {verdict.Reason}" : "";
            table.AddRow(
                Markup.Escape(verdict.Claim.Id), Markup.Escape(verdict.Expected), Number(verdict.Measured), Number(verdict.Tolerance),
                $"[{colour}]{verdict.Label}[/]{Markup.Escape(remark)}");
        }

        console.Write(table);
        console.WriteLine(Summary(verdicts));
    }

    /// <summary>How many claims have which outcome, such as <c>12 consistent, 9 not run</c>.</summary>
    public static string Summary(IReadOnlyList<Verdict> verdicts) => string.Join(", ", verdicts
        .GroupBy(verdict => verdict.Outcome)
        .OrderBy(group => group.Key)
        .Select(group => $"{group.Count()} {group.First().Label}"));

    /// <summary>A GitHub-flavoured Markdown table.</summary>
    public static string Markdown(IReadOnlyList<Verdict> verdicts)
    {
        var text = new StringBuilder("| claim | expected | measured | tolerance | verdict |\n|---|---|---|---|---|\n");
        foreach (var verdict in verdicts)
        {
            var remark = verdict.Reason.Length > 0 ? $": {verdict.Reason}" : "";
            text.Append(CultureInfo.InvariantCulture,
                $"| {verdict.Claim.Statement} | {verdict.Expected} | {Number(verdict.Measured)} | {Number(verdict.Tolerance)} | {verdict.Label}{remark} |\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"\n{Summary(verdicts)}\n").ToString();
    }

    internal static string Number(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}

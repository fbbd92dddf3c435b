using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Residua.Pipeline.Claims;

/// <summary>Verdicts as the terminal, a spreadsheet and a pull request show them.</summary>
public static class VerdictTable
{
    /// <summary>The judged claims as a table for the terminal, the others by reason, and a line that counts the outcomes.</summary>
    public static void Print(IAnsiConsole console, IReadOnlyList<Verdict> verdicts)
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

        console.WriteLine(Summary(verdicts));
    }

    private static Table Judged(List<Verdict> verdicts)
    {
        var table = new Table().RoundedBorder().AddColumn("Claim", column => column.NoWrap()).AddColumns("Expected", "Measured", "Tolerance", "Verdict");
        foreach (var verdict in verdicts)
        {
            var colour = verdict.Outcome == Outcome.Deviates ? "red" : "green";
            var remark = verdict.Reason.Length > 0 ? $": {verdict.Reason}" : "";
            table.AddRow(
                Markup.Escape(verdict.Claim.Id), Markup.Escape(verdict.Expected), Number(verdict.Measured), Number(verdict.Tolerance),
                $"[{colour}]{verdict.Label}[/]{Markup.Escape(remark)}");
        }

        return table;
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
                $"| {Cell(verdict.Claim.Statement)} | {verdict.Expected} | {Number(verdict.Measured)} | {Number(verdict.Tolerance)} | {verdict.Label}{Cell(remark)} |\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"\n{Summary(verdicts)}\n").ToString();
    }

    internal static string Number(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    // A bar would end the cell.
    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}

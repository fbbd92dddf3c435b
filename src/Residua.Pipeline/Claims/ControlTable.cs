using System.Globalization;
using Spectre.Console;

namespace Residua.Pipeline.Claims;

/// <summary>Claims and the mistakes that they notice, as the terminal shows them.</summary>
internal static class ControlTable
{
    /// <summary>One row for each claim and control, then what could not be compared, then how many there are of each.</summary>
    public static void Print(IAnsiConsole console, IReadOnlyList<ControlVerdict> verdicts)
    {
        var judged = verdicts.Where(verdict => verdict.NotJudged is null).ToList();
        if (judged.Count > 0)
        {
            console.Write(Judged(judged));
        }

        foreach (var group in verdicts.Except(judged).GroupBy(verdict => verdict.NotJudged))
        {
            var names = group.Select(verdict => $"{verdict.Claim.Id} with {verdict.Control.Name}");
            console.WriteLine($"not compared ({group.Key}): {string.Join(", ", names)}");
        }

        console.WriteLine(
            $"controls: {judged.Count(verdict => !verdict.Survives)} noticed, "
            + $"{judged.Count(verdict => verdict.Survives)} not noticed, "
            + $"{verdicts.Count - judged.Count} not compared");
    }

    private static Table Judged(List<ControlVerdict> verdicts)
    {
        var table = new Table().RoundedBorder().AddColumn("Claim", column => column.NoWrap())
            .AddColumn("Control", column => column.NoWrap()).AddColumns("Expected", "Measured", "Deviation", "Tolerance", "");
        foreach (var verdict in verdicts)
        {
            table.AddRow(
                Markup.Escape(verdict.Claim.Id), Markup.Escape(verdict.Control.Name),
                Markup.Escape(Verdict.NotRun(verdict.Claim, "").Expected), Number(verdict.Measured),
                verdict.Deviation is null ? "nothing to read" : Number(verdict.Deviation), Number(verdict.Tolerance),
                verdict.Survives ? "[red]not noticed[/]" : "[green]noticed[/]");
        }

        return table;
    }

    // A mistake may be noticed by little.
    private static string Number(double? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";
}

using System.Reflection;
using Spectre.Console;

namespace Cake.Cli;

internal static class HelpPrinter
{
    public static void Print()
    {
        var application = Path.GetFileName(Assembly.GetEntryAssembly()!.Location).EscapeMarkup();
        Terminal.Write(new Markup($"""
            [yellow]USAGE:[/]
                {application} [grey][[OPTIONS]][/]

            [yellow]EXAMPLES:[/]
                {application} 
                {application} [grey]--verbosity quiet[/]
                {application} [grey]--tree[/]

            [yellow]OPTIONS:[/]

            """));
        Terminal.Write(Options());
    }

    private static Grid Options()
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn { Padding = new Padding(4, 4), NoWrap = true });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 4, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0) });

        grid.AddRow(" ", "[lime]DEFAULT[/]", " ");
        foreach (var known in Switch.All)
        {
            grid.AddRow(NamesOf(known), DefaultOf(known), known.Description.TrimEnd('.').EscapeMarkup());
        }

        return grid;
    }

    private static string NamesOf(Switch known)
    {
        var letter = known.ShortName is { } name ? $"-{name}, " : "    ";
        var value = known.Kind == SwitchKind.Value ? $" [silver]<{known.ValueName}>[/]" : string.Empty;
        return $"{letter}--{known.LongNames[0]}{value}";
    }

    private static string DefaultOf(Switch known) =>
        known == Switch.Target ? "[bold]Default[/]"
        : known == Switch.Verbosity ? "[bold]Normal[/]"
        : " ";
}

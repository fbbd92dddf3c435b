using Spectre.Console;

namespace Residua.Build;

/// <summary>What <c>--help</c> prints.</summary>
internal static class Help
{
    private const int Indent = 2;

    private static readonly string Program = OperatingSystem.IsWindows() ? @".\build.ps1" : "./build.sh";

    /// <summary>Targets, our options and those of Cake, with examples.</summary>
    public static void Print(IAnsiConsole console)
    {
        Section(console, "Usage", [($"{Program} [--target=NAME] [OPTIONS]", "")]);
        Section(console, "Targets, each of which runs those it needs first",
            [.. AllTargets.Names.Select(name => (name, AllTargets.Describe(name)))]);
        Section(console, "Options", [.. AllOptions.Ours.Where(option => !option.IsHidden).Select(Row)]);
        Section(console, "Options of Cake", [.. AllOptions.Cakes.Select(Row)]);
        Section(console, "Examples",
        [
            (Program, "everything, on generated data"),
            ($"{Program} --dryrun --set seed=7", "what another seed would change, and why"),
            ($"{Program} --target=Score --experiment='experiment-2-*'", "some experiments, up to their tables"),
            ($"{Program} --target=Doctor", "what this machine lacks"),
        ]);
        Section(console, "Exit code",
        [
            ("0", "all was done"),
            ("2", "the command line is wrong"),
            ("130", "stopped by Ctrl-C"),
            ("any other", "an error, or a claim that deviates"),
        ]);
    }

    private static (string, string) Row(Option option)
    {
        var letter = option.Letter is null ? "" : $"-{option.Letter}, ";
        var otherwise = option.Default.Length == 0 ? "" : $" (default: {option.Default})";
        return (letter + option.Usage, option.Meaning + otherwise);
    }

    private static void Section(IAnsiConsole console, string title, IReadOnlyList<(string Left, string Right)> rows)
    {
        console.WriteLine(title, new Style(decoration: Decoration.Bold));
        var grid = new Grid()
            .AddColumn(new GridColumn().NoWrap().PadLeft(Indent).PadRight(Indent))
            .AddColumn(new GridColumn().PadLeft(0).PadRight(0));
        foreach (var (left, right) in rows)
        {
            grid.AddRow(new Text(left), new Text(right));
        }

        console.Write(grid);
        console.WriteLine();
    }
}

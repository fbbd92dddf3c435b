using Spectre.Console;

namespace Residua.Build;

/// <summary>The console that runs write to.</summary>
internal static class Terminal
{
    private const int WidthOfFiles = 120;
    private const string NoColour = "NO_COLOR";

    /// <summary>
    /// Plain text in files, pipes and on terminals without colours, from everything that writes: Cake looks at variables alone
    /// and would colour a pipe, and programs that the build starts follow the same variable. Call it before the first word.
    /// </summary>
    public static void KeepColoursOutOfPipes()
    {
        if (Console.IsOutputRedirected || Console.IsErrorRedirected || Environment.GetEnvironmentVariable("TERM") == "dumb")
        {
            Environment.SetEnvironmentVariable(NoColour, "1");
        }
    }

    /// <summary>Colours and bars on a terminal; plain text of a fixed width in files and pipes.</summary>
    public static IAnsiConsole Create()
    {
        if (!Console.IsOutputRedirected)
        {
            return AnsiConsole.Console;
        }

        var console = AnsiConsole.Create(new()
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = WidthOfFiles;
        return console;
    }
}

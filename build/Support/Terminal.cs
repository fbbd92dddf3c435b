using Spectre.Console;

namespace Residua.Build;

/// <summary>The console that runs write to.</summary>
internal static class Terminal
{
    private const int WidthOfFiles = 120;

    /// <summary>Colours and bars on a terminal; plain text of a fixed width in files and pipes.</summary>
    public static IAnsiConsole Create()
    {
        if (!Console.IsOutputRedirected)
        {
            return AnsiConsole.Console;
        }

        var console = AnsiConsole.Create(new() { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No });
        console.Profile.Width = WidthOfFiles;
        return console;
    }
}

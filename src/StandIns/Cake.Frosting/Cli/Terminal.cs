using Spectre.Console;
using Spectre.Console.Rendering;

namespace Cake.Cli;

internal static class Terminal
{
    // A new one each time: the shared console of the library keeps the output it found first.
    public static void Write(IRenderable content) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) }).Write(content);
}

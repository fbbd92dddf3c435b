using Residua.Pipeline;
using Residua.Pipeline.Execution;
using Spectre.Console;

namespace Residua.Build;

/// <summary>
/// The hidden command by which a run computes one step in a process of its own: the options of the run, and
/// <c>--step=EXPERIMENT:KEY</c>. It starts no Cake, whose headings would get among the messages to the run.
/// </summary>
internal static class StepCommand
{
    /// <summary>The command of a run with some arguments, without the step.</summary>
    public static IReadOnlyList<string> For(Func<string, IEnumerable<string>> valuesOf) =>
    [
        .. Program(),
        .. RunOptions.Names.SelectMany(name => valuesOf(name).Select(value => $"--{name}={value}")),
    ];

    /// <summary>Computes the step.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(CommandLine commandLine, Interruption interruption)
    {
        var silent = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(TextWriter.Null) });
        var output = Console.Out;
        // What a library prints must not get among the messages.
        Console.SetOut(Console.Error);
        return Reproduction.RunStep(
            new RunOptions(commandLine.Values).Make(silent, interruption.Token), commandLine.Value(AllOptions.Step)!, output,
            Console.In);
    }

    // dotnet Build.dll, or the program that was made of it.
    private static string[] Program() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
            ? [Environment.ProcessPath!, typeof(StepCommand).Assembly.Location]
            : [Environment.ProcessPath!];
}

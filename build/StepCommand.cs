using Residua.Pipeline;
using Residua.Pipeline.Execution;
using Spectre.Console;

namespace Residua.Build;

/// <summary>
/// The hidden command by which a run computes one step in a process of its own: the arguments of the run, each as
/// <c>--name=value</c>, and <c>--step=KEY</c>. It starts no Cake, whose headings would get among the messages to the run.
/// </summary>
internal static class StepCommand
{
    private const string Option = "--step=";

    /// <summary>Whether the command line is such a command.</summary>
    public static bool IsMeant(IEnumerable<string> arguments) =>
        arguments.Any(argument => argument.StartsWith(Option, StringComparison.Ordinal));

    /// <summary>The command of a run with some arguments, without the key.</summary>
    public static IReadOnlyList<string> For(Func<string, IEnumerable<string>> valuesOf) =>
    [
        .. Program(),
        .. RunOptions.Names.SelectMany(name => valuesOf(name).Select(value => $"--{name}={value}")),
    ];

    /// <summary>Computes the step.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> arguments, Interruption interruption)
    {
        var given = arguments.Select(argument => argument.Split('=', 2)).ToLookup(parts => parts[0], parts => parts[^1]);
        var silent = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(TextWriter.Null) });
        var output = Console.Out;
        // What a library prints must not get among the messages.
        Console.SetOut(Console.Error);
        return Reproduction.RunStep(
            new RunOptions(name => given[$"--{name}"]).Make(silent, interruption.Token),
            given[Option.TrimEnd('=')].First(), output, Console.In);
    }

    // dotnet Build.dll, or the program that was made of it.
    private static string[] Program() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
            ? [Environment.ProcessPath!, typeof(StepCommand).Assembly.Location]
            : [Environment.ProcessPath!];
}

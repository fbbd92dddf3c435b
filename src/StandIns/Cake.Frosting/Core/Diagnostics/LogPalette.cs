namespace Cake.Core.Diagnostics;

internal readonly record struct LogColors(ConsoleColor Background, ConsoleColor Foreground);

internal static class LogPalette
{
    /// <summary>Leave the terminal's own colour.</summary>
    public const ConsoleColor Unchanged = (ConsoleColor)(-1);

    public static LogColors Of(LogLevel level, bool isArgument, ConsoleColor background) => (level, isArgument) switch
    {
        (LogLevel.Fatal, false) => new(ConsoleColor.Magenta, ConsoleColor.White),
        (LogLevel.Fatal, true) => new(ConsoleColor.DarkMagenta, ConsoleColor.White),
        (LogLevel.Error, false) => new(ConsoleColor.DarkRed, ConsoleColor.White),
        (LogLevel.Error, true) => new(ConsoleColor.Red, ConsoleColor.White),
        (LogLevel.Warning, _) => new(background, ConsoleColor.Yellow),
        (LogLevel.Information, false) => new(background, ConsoleColor.White),
        (LogLevel.Information, true) => new(ConsoleColor.DarkBlue, ConsoleColor.White),
        (LogLevel.Verbose, false) => new(background, ConsoleColor.Gray),
        (LogLevel.Verbose, true) => new(background, ConsoleColor.White),
        (_, false) => new(background, ConsoleColor.DarkGray),
        (_, true) => new(background, ConsoleColor.Gray),
    };
}

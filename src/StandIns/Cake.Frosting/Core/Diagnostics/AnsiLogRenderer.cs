namespace Cake.Core.Diagnostics;

internal sealed class AnsiLogRenderer : ILogRenderer
{
    private const string Reset = "\e[0m";

    // In the order of the escape codes 30 to 37; the bright eight follow in the same order.
    private static readonly ConsoleColor[] Codes =
    [
        ConsoleColor.Black, ConsoleColor.DarkRed, ConsoleColor.DarkGreen, ConsoleColor.DarkYellow,
        ConsoleColor.DarkBlue, ConsoleColor.DarkMagenta, ConsoleColor.DarkCyan, ConsoleColor.Gray,
        ConsoleColor.DarkGray, ConsoleColor.Red, ConsoleColor.Green, ConsoleColor.Yellow,
        ConsoleColor.Blue, ConsoleColor.Magenta, ConsoleColor.Cyan, ConsoleColor.White,
    ];

    public void Render(LogLevel level, string format, object?[] args)
    {
        var writer = ILogRenderer.WriterFor(level);
        foreach (var part in LogFormat.Render(format, args))
        {
            writer.Write(ILogRenderer.IsColoured(format) ? Coloured(level, part) : part.Text);
        }

        writer.WriteLine();
    }

    private static string Coloured(LogLevel level, LogPart part)
    {
        var colors = LogPalette.Of(level, part.IsArgument, LogPalette.Unchanged);
        return $"{Escape(colors.Background, 40)}{Escape(colors.Foreground, 30)}{part.Text}{Reset}";
    }

    private static string Escape(ConsoleColor color, int first)
    {
        if (color == LogPalette.Unchanged)
        {
            return string.Empty;
        }

        var code = Array.IndexOf(Codes, color);
        return code < 8 ? $"\e[{first + code}m" : $"\e[{first + code - 8};1m";
    }
}

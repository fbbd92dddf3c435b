namespace Cake.Core.Diagnostics;

/// <summary>Colours by the console API, for terminals without escape codes.</summary>
internal sealed class PlainLogRenderer : ILogRenderer
{
    private readonly ConsoleColor _background =
        (int)Console.BackgroundColor < 0 ? LogPalette.Unchanged : Console.BackgroundColor;

    public void Render(LogLevel level, string format, object?[] args)
    {
        var writer = ILogRenderer.WriterFor(level);
        try
        {
            foreach (var part in LogFormat.Render(format, args))
            {
                Use(LogPalette.Of(level, part.IsArgument && ILogRenderer.IsColoured(format), _background));
                writer.Write(part.Text);
            }
        }
        finally
        {
            Console.ResetColor();
        }

        writer.WriteLine();
    }

    private static void Use(LogColors colors)
    {
        if (colors.Background != LogPalette.Unchanged)
        {
            Console.BackgroundColor = colors.Background;
        }

        Console.ForegroundColor = colors.Foreground;
    }
}

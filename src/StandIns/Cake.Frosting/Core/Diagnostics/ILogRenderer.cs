namespace Cake.Core.Diagnostics;

internal interface ILogRenderer
{
    void Render(LogLevel level, string format, object?[] args);

    /// <summary>Errors go to standard error, all else to standard output.</summary>
    static TextWriter WriterFor(LogLevel level) => level > LogLevel.Error ? Console.Out : Console.Error;

    /// <summary>A lone value has no colours of its own.</summary>
    static bool IsColoured(string format) => format != "{0}";
}

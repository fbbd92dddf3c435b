namespace Cake.Core.Diagnostics;

/// <remarks>A lone string goes through the overload with <c>value</c>: its braces are text, not a format.</remarks>
public static class LogExtensions
{
    public static void Error(this ICakeLog log, string format, params object?[] args) =>
        log.Write(Diagnostics.Verbosity.Quiet, LogLevel.Error, format, args);

    public static void Error(this ICakeLog log, string? value) => log.Error("{0}", [value]);

    public static void Warning(this ICakeLog log, string format, params object?[] args) =>
        log.Write(Diagnostics.Verbosity.Minimal, LogLevel.Warning, format, args);

    public static void Warning(this ICakeLog log, string? value) => log.Warning("{0}", [value]);

    public static void Information(this ICakeLog log, string format, params object?[] args) =>
        log.Write(Diagnostics.Verbosity.Normal, LogLevel.Information, format, args);

    public static void Information(this ICakeLog log, string? value) => log.Information("{0}", [value]);

    public static void Verbose(this ICakeLog log, string format, params object?[] args) =>
        log.Write(Diagnostics.Verbosity.Verbose, LogLevel.Verbose, format, args);

    public static void Verbose(this ICakeLog log, string? value) => log.Verbose("{0}", [value]);

    public static void Debug(this ICakeLog log, string format, params object?[] args) =>
        log.Write(Diagnostics.Verbosity.Diagnostic, LogLevel.Debug, format, args);

    public static void Debug(this ICakeLog log, string? value) => log.Debug("{0}", [value]);
}

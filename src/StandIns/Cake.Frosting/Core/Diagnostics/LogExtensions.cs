namespace Cake.Core.Diagnostics;

/// <remarks>A lone string goes through the overload with <c>value</c>: its braces are text, not a format.</remarks>
public static class LogExtensions
{
    public static void Error(this ICakeLog log, string format, params object?[] args) =>
        log.Error(Diagnostics.Verbosity.Quiet, format, args);

    public static void Error(this ICakeLog log, Verbosity verbosity, string format, params object?[] args) =>
        log.Write(verbosity, LogLevel.Error, format, args);

    public static void Error(this ICakeLog log, object? value) => log.Error("{0}", value);

    public static void Error(this ICakeLog log, string? value) => log.Error("{0}", [value]);

    public static void Warning(this ICakeLog log, string format, params object?[] args) =>
        log.Warning(Diagnostics.Verbosity.Minimal, format, args);

    public static void Warning(this ICakeLog log, Verbosity verbosity, string format, params object?[] args) =>
        log.Write(verbosity, LogLevel.Warning, format, args);

    public static void Warning(this ICakeLog log, object? value) => log.Warning("{0}", value);

    public static void Warning(this ICakeLog log, string? value) => log.Warning("{0}", [value]);

    public static void Information(this ICakeLog log, string format, params object?[] args) =>
        log.Information(Diagnostics.Verbosity.Normal, format, args);

    public static void Information(this ICakeLog log, Verbosity verbosity, string format, params object?[] args) =>
        log.Write(verbosity, LogLevel.Information, format, args);

    public static void Information(this ICakeLog log, object? value) => log.Information("{0}", value);

    public static void Information(this ICakeLog log, string? value) => log.Information("{0}", [value]);

    public static void Verbose(this ICakeLog log, string format, params object?[] args) =>
        log.Verbose(Diagnostics.Verbosity.Verbose, format, args);

    public static void Verbose(this ICakeLog log, Verbosity verbosity, string format, params object?[] args) =>
        log.Write(verbosity, LogLevel.Verbose, format, args);

    public static void Verbose(this ICakeLog log, object? value) => log.Verbose("{0}", value);

    public static void Verbose(this ICakeLog log, string? value) => log.Verbose("{0}", [value]);

    public static void Debug(this ICakeLog log, string format, params object?[] args) =>
        log.Debug(Diagnostics.Verbosity.Diagnostic, format, args);

    public static void Debug(this ICakeLog log, Verbosity verbosity, string format, params object?[] args) =>
        log.Write(verbosity, LogLevel.Debug, format, args);

    public static void Debug(this ICakeLog log, object? value) => log.Debug("{0}", value);

    public static void Debug(this ICakeLog log, string? value) => log.Debug("{0}", [value]);
}

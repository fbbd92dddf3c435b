using Cake.Core.Diagnostics;

namespace Cake.Cli;

internal static class VerbosityWords
{
    /// <summary>A name or its first letter, in any case.</summary>
    public static Verbosity Read(string word) => word.ToUpperInvariant() switch
    {
        "Q" or "QUIET" => Verbosity.Quiet,
        "M" or "MINIMAL" => Verbosity.Minimal,
        "N" or "NORMAL" => Verbosity.Normal,
        "V" or "VERBOSE" => Verbosity.Verbose,
        "D" or "DIAGNOSTIC" => Verbosity.Diagnostic,
        _ => throw new CommandLineException($"Failed to convert '{word}' to Verbosity."),
    };
}

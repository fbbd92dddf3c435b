using System.Text.RegularExpressions;

namespace Cake.Core.Diagnostics;

/// <remarks>
/// Decided by the environment alone: a log that is piped to a file keeps its escape codes unless NO_COLOR is set.
/// On Windows an unlisted terminal counts as plain; the upstream package asks the console there.
/// </remarks>
internal static partial class AnsiSupport
{
    public static bool IsIn(ICakeEnvironment environment)
    {
        if (IsSet("NO_COLOR"))
        {
            return false;
        }

        // These build servers set no TERM.
        if (IsSet("GITHUB_ACTION") || IsSet("TF_BUILD"))
        {
            return true;
        }

        return NewTeamCity().IsMatch(environment.GetEnvironmentVariable("TEAMCITY_VERSION") ?? string.Empty)
            || KnownTerminal().IsMatch(environment.GetEnvironmentVariable("TERM") ?? string.Empty);

        bool IsSet(string variable) => !string.IsNullOrWhiteSpace(environment.GetEnvironmentVariable(variable));
    }

    [GeneratedRegex(@"^(\d{2,4}\.|9\.([1-9]\d*))")]
    private static partial Regex NewTeamCity();

    [GeneratedRegex("^(xterm|rxvt|eterm|screen|vt100|vt102|vt220|vt320)|tmux|ansi|cygwin|linux|konsole|bvterm")]
    private static partial Regex KnownTerminal();
}

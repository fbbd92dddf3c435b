using System.Globalization;
using System.Text.RegularExpressions;

namespace Residua.Pipeline.Configuration;

/// <summary>What a plain scalar looks like.</summary>
internal enum ScalarKind
{
    Nothing,
    Boolean,
    Integer,
    Number,
    Text,
}

/// <summary>The core schema of YAML 1.2: what a plain scalar means. <c>yes</c>, <c>on</c> and <c>1_000</c> are text.</summary>
internal static partial class YamlScalar
{
    public static ScalarKind KindOf(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => ScalarKind.Nothing,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarKind.Boolean,
        _ when IntegerPattern.IsMatch(text) => ScalarKind.Integer,
        _ when NumberPattern.IsMatch(text) || InfinityPattern.IsMatch(text) || IsNaN(text) => ScalarKind.Number,
        _ => ScalarKind.Text,
    };

    /// <summary>A decimal integer; null for everything else.</summary>
    /// <remarks>No hexadecimal, and no leading zeros: YAML 1.1 reads <c>010</c> as eight, YAML 1.2 as ten.</remarks>
    public static long? ToInteger(string text) =>
        DecimalPattern.IsMatch(text)
        && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    /// <summary>A number; null for everything else and for what a double cannot hold.</summary>
    public static double? ToNumber(string text)
    {
        if (IsNaN(text))
        {
            return double.NaN;
        }

        if (InfinityPattern.IsMatch(text))
        {
            return text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
        }

        if (!NumberPattern.IsMatch(text) || (KindOf(text) == ScalarKind.Integer && !DecimalPattern.IsMatch(text)))
        {
            return null;
        }

        var value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(value) ? value : null;
    }

    private static bool IsNaN(string text) => text is ".nan" or ".NaN" or ".NAN";

    [GeneratedRegex(@"^([-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)\z")]
    private static partial Regex IntegerPattern { get; }

    [GeneratedRegex(@"^[-+]?(0|[1-9][0-9]*)\z")]
    private static partial Regex DecimalPattern { get; }

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z")]
    private static partial Regex NumberPattern { get; }

    [GeneratedRegex(@"^[-+]?\.(inf|Inf|INF)\z")]
    private static partial Regex InfinityPattern { get; }
}

using System.Collections;
using System.Globalization;

namespace VerifyTests;

/// <summary>How the value of a parameter reads in a file name.</summary>
internal static class ParameterText
{
    // On every system, so that the files can be checked out on every system.
    private const string Invalid = "\"\\<>|:*?/";

    public static string Of(object? value, bool isRoot = true) => value switch
    {
        null => "null",
        string text => Clean(text),
        IEnumerable items => List(items, isRoot),
        IFormattable number => Clean(number.ToString(null, CultureInfo.InvariantCulture)),
        _ => Clean(value.ToString() ?? ""),
    };

    private static string List(IEnumerable items, bool isRoot)
    {
        var texts = items.Cast<object?>().Select(item => Of(item, isRoot: false)).ToList();
        var joined = string.Join(',', texts);
        return isRoot && texts.Count > 0 ? joined : $"[{joined}]";
    }

    private static string Clean(string text) =>
        string.Concat(text.Select(character => char.IsControl(character) || Invalid.Contains(character) ? '-' : character));
}

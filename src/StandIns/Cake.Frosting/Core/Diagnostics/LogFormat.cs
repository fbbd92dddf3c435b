using System.Globalization;
using System.Text;

namespace Cake.Core.Diagnostics;

/// <summary>A literal run of text, or a rendered argument (which is coloured differently).</summary>
internal readonly record struct LogPart(string Text, bool IsArgument);

/// <remarks>
/// Stricter than <see cref="string.Format(string, object)"/>: no alignment, and colons vanish from the format after
/// the first one. Parts are yielded one by one because what stands before a mistake is printed before it is thrown.
/// </remarks>
internal static class LogFormat
{
    public static IEnumerable<LogPart> Render(string format, object?[] args)
    {
        for (var at = 0; at < format.Length;)
        {
            yield return format[at] == '{' && Next(format, at) != '{'
                ? Placeholder(format, args, ref at)
                : Literal(format, ref at);
        }
    }

    private static LogPart Literal(string format, ref int at)
    {
        var text = new StringBuilder();
        for (; at < format.Length; at++)
        {
            if (format[at] is '{' or '}' && Next(format, at) == format[at])
            {
                at++;
            }
            else if (format[at] == '{')
            {
                break;
            }

            text.Append(format[at]);
        }

        return new LogPart(text.ToString(), IsArgument: false);
    }

    private static LogPart Placeholder(string format, object?[] args, ref int at)
    {
        var start = at + 1;
        var end = format.IndexOf('}', start);

        // An unclosed brace is dropped; at the very end of the text it stays.
        if (end < 0)
        {
            at = format.Length;
            return new LogPart(start == format.Length ? "{" : format[start..], IsArgument: false);
        }

        at = end + 1;
        var pieces = format[start..end].Split(':');
        return new LogPart(Argument(pieces[0], string.Concat(pieces[1..]), args), IsArgument: true);
    }

    private static string Argument(string index, string format, object?[] args)
    {
        if (index.Length == 0 || !index.All(char.IsDigit))
        {
            throw new FormatException("Input string was not in a correct format.");
        }

        var position = int.Parse(index, CultureInfo.InvariantCulture);
        if (position >= args.Length)
        {
            throw new FormatException(
                "Index (zero based) must be greater than or equal to zero and less than the size of the argument list.");
        }

        return args[position] switch
        {
            null => "[NULL]",
            IFormattable value when !string.IsNullOrWhiteSpace(format) => value.ToString(format, CultureInfo.InvariantCulture),
            var value => value.ToString() ?? string.Empty,
        };
    }

    private static char Next(string format, int at) => at + 1 < format.Length ? format[at + 1] : '\0';
}

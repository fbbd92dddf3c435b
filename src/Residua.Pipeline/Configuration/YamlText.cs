using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Residua.Data;

namespace Residua.Pipeline.Configuration;

/// <summary>Reads the text of a configuration file, and nothing that is none.</summary>
internal static partial class YamlText
{
    private const int MostBytes = 1 << 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="BadInputException">The file cannot be read, is larger than 1 MiB, or is not UTF-8 text.</exception>
    public static string Read(string path)
    {
        var bytes = ReadBytes(path);
        var text = Decode(path, bytes);

        // A parser notices such a tab late, and then names the line before or none.
        if (TabInIndentation.Match(text) is { Success: true } tab)
        {
            var mark = MarkOf(path, text.AsSpan(0, tab.Index + tab.Length - 1));
            throw new BadInputException($"{mark}", "a line is indented with a tab; use spaces");
        }

        if (ControlCharacter.Match(text) is { Success: true } control)
        {
            var mark = MarkOf(path, text.AsSpan(0, control.Index));
            throw new BadInputException($"{mark}", $"holds the control character U+{(int)control.Value[0]:X4}");
        }

        return text;
    }

    [GeneratedRegex(@"^ *\t", RegexOptions.Multiline)]
    private static partial Regex TabInIndentation { get; }

    [GeneratedRegex(@"[\p{Cc}-[\t\n\r]]")]
    private static partial Regex ControlCharacter { get; }

    private static byte[] ReadBytes(string path)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(MostBytes + 1);
        try
        {
            using var file = File.OpenRead(path);
            // The length is not asked for: a pipe or a device has none.
            var count = file.ReadAtLeast(buffer.AsSpan(0, MostBytes + 1), MostBytes + 1, throwOnEndOfStream: false);
            return count <= MostBytes
                ? buffer[..count]
                : throw new BadInputException(path, "is larger than 1 MiB; this is no configuration file");
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(path, $"cannot be read: {cause.Message}", cause);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static string Decode(string path, ReadOnlySpan<byte> bytes)
    {
        var content = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        try
        {
            return Strict.GetString(content);
        }
        catch (DecoderFallbackException cause)
        {
            var before = Encoding.Latin1.GetString(content[..Math.Clamp(cause.Index, 0, content.Length)]);
            throw new BadInputException($"{MarkOf(path, before)}", "is not UTF-8 text", cause);
        }
    }

    private static SourceMark MarkOf(string path, ReadOnlySpan<char> before) =>
        new(path, before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
}

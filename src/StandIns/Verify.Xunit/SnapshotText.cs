using System.Text;

namespace VerifyTests;

/// <summary>How texts are stored and compared: UTF-8 with BOM, line feeds only, no newline added at the end.</summary>
internal static class SnapshotText
{
    public static readonly IReadOnlyDictionary<string, object> NoContext = new Dictionary<string, object>();

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    // Of the package's long list, what this project writes.
    private static readonly HashSet<string> Extensions =
        ["csv", "html", "json", "log", "md", "svg", "tsv", "txt", "xml", "yaml", "yml"];

    public static bool IsText(string extension) => Extensions.Contains(extension);

    public static string Normalised(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n');

    public static string Decode(MemoryStream bytes)
    {
        bytes.Position = 0;
        using var reader = new StreamReader(bytes);
        return reader.ReadToEnd();
    }

    public static async Task<string?> Read(string path) =>
        File.Exists(path) ? Normalised(await File.ReadAllTextAsync(path)) : null;

    public static Task Write(string path, string text) => File.WriteAllTextAsync(path, text, Utf8);

    public static Task<CompareResult> Compare(string received, string verified, string extension)
    {
        // Editors end a file with a newline; one is forgiven.
        if (verified.Length == received.Length + 1 && verified[^1] == '\n')
        {
            verified = verified[..^1];
        }

        return received != verified && VerifierSettings.StringComparer(extension) is { } compare
            ? compare(received, verified, NoContext)
            : Task.FromResult(new CompareResult(received == verified));
    }
}

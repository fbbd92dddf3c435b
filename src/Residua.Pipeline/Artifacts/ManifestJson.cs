using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Residua.Pipeline.Artifacts;

/// <summary>
/// Reads and writes manifests. Generated at compile time: reflection would cost a tenth of a second at each start.
/// </summary>
[JsonSerializable(typeof(Manifest))]
[JsonSerializable(typeof(ResultsManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext
{
    private static readonly ManifestJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        WriteIndented = true,
        // The file is read by people: "σ" stays "σ". Whoever puts it into a page escapes it there.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(Manifest manifest) => JsonSerializer.Serialize(manifest, Readable.Manifest) + "\n";

    public static string Write(ResultsManifest manifest) => JsonSerializer.Serialize(manifest, Readable.ResultsManifest) + "\n";

    /// <summary>The manifest at <paramref name="path"/>; null if there is none or it is damaged.</summary>
    public static Manifest? Read(string path) =>
        Parse(path, bytes => JsonSerializer.Deserialize(bytes, Readable.Manifest));

    /// <inheritdoc cref="Read"/>
    public static ResultsManifest? ReadResults(string path) =>
        Parse(path, bytes => JsonSerializer.Deserialize(bytes, Readable.ResultsManifest));

    private static T? Parse<T>(string path, Func<byte[], T?> parse)
        where T : class
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return parse(File.ReadAllBytes(path));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

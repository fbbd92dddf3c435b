using System.Text;

namespace SixLabors.ImageSharp.Formats.Png.Chunks;

public readonly record struct PngTextData(string Keyword, string Value, string LanguageTag, string TranslatedKeyword)
{
    /// <summary>Reads a tEXt chunk; null where it has no keyword.</summary>
    internal static PngTextData? Parse(ReadOnlySpan<byte> data)
    {
        var end = data.IndexOf((byte)0);
        return end is >= 1 and <= 79
            ? new(Encoding.Latin1.GetString(data[..end]), Encoding.Latin1.GetString(data[(end + 1)..]), "", "")
            : null;
    }

    internal byte[] ToChunk() => [.. Encoding.Latin1.GetBytes(Keyword), 0, .. Encoding.Latin1.GetBytes(Value)];
}

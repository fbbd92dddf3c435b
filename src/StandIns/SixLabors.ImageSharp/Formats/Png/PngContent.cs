using SixLabors.ImageSharp.Formats.Png.Chunks;
using SixLabors.ImageSharp.Metadata;

namespace SixLabors.ImageSharp.Formats.Png;

/// <summary>What the chunks of a file hold, before any pixel is unpacked.</summary>
internal sealed class PngContent
{
    private PngContent(PngHeader header)
    {
        Header = header;
        (Metadata.Png.BitDepth, Metadata.Png.ColorType) = ((PngBitDepth)header.BitDepth, (PngColorType)header.ColorType);
    }

    public PngHeader Header { get; }

    public byte[] Palette { get; private set; } = [];

    public byte[] Transparency { get; private set; } = [];

    /// <summary>The compressed pixels of all chunks.</summary>
    public MemoryStream Pixels { get; } = new();

    public ImageMetadata Metadata { get; } = new();

    public static PngContent Read(ReadOnlySpan<byte> file)
    {
        var chunks = new PngChunkReader(file);
        var content = chunks.Next(out var data) == "IHDR"
            ? new PngContent(PngHeader.Parse(data))
            : throw new InvalidImageContentException("The first chunk is not IHDR.");
        for (var type = chunks.Next(out data); type != "IEND"; type = chunks.Next(out data))
        {
            content.Add(type, data);
        }

        content.Pixels.Position = 0;
        return content;
    }

    private void Add(string type, ReadOnlySpan<byte> data)
    {
        if (type == "PLTE")
        {
            Palette = data.ToArray();
        }
        else if (type == "tRNS")
        {
            Transparency = data.ToArray();
        }
        else if (type == "IDAT")
        {
            Pixels.Write(data);
        }
        else if (type == "tEXt" && PngTextData.Parse(data) is { } text)
        {
            Metadata.Png.TextData.Add(text);
        }
        else if (char.IsAsciiLetterUpper(type[0]))
        {
            throw new InvalidImageContentException($"Unknown critical chunk {type}.");
        }
    }
}

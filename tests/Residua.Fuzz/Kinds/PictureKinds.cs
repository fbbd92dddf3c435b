using System.Buffers.Binary;
using Residua.Data;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Residua.Fuzz;

/// <summary>PNG files, raw and with checksums that fit.</summary>
internal static class PictureKinds
{
    private const int SignatureBytes = 8;
    private const int Overhead = 12; // length, type, checksum

    // 5 × 5 pixels of a palette with opacity, two bits each, interlaced, with a text.
    private const string Interlaced =
        "iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFAgMAAAGHBv7gAAAADFBMVEUAAQIDBAUGBwgJCgvcTDicAAAAAnRSTlMAgJsrThgAAAAN"
        + "dEVYdERlc2NyaXB0aW9uAHguqG7QAAAAGklEQVR4nGNgAIMGIOxgKGC4AMQ5DgzHDgAAK5gFa9bMYwYAAAAASUVORK5CYII=";

    public static IEnumerable<Kind> Make()
    {
        IReadOnlyList<byte[]> pictures =
        [
            Png(new Image<Rgba32>(5, 4, new Rgba32(1, 2, 3, 200))),
            Png(new Image<Rgb24>(3, 3)),
            Png(new Image<L8>(4, 2, new L8(9))),
            Png(new Image<L16>(2, 2)),
            Convert.FromBase64String(Interlaced),
        ];
        var words = AllKinds.Texts("IHDR", "IDAT", "IEND", "PLTE", "tRNS", "tEXt", "\0\0\0\0");
        yield return new("png", "a.png", pictures, Read) { Words = words, Allows = IsDocumented };
        yield return new("png-chunks", "a.png", pictures, Read) { Words = words, Allows = IsDocumented, Seal = FitChecksums };
        yield return new("png-images", "a.png", [.. pictures.Where(IsNarrow)], ReadImages) { Words = words, Seal = FitChecksums };
    }

    private static void Read(string path)
    {
        Image.Identify(path);
        using var image = Image.Load<Rgba32>(path);
    }

    // Sixteen bits are refused.
    private static bool IsNarrow(byte[] png) => png[24] <= 8;

    private static void ReadImages(string path)
    {
        PngFile.ReadHeader(path);
        ImageStackReader.Read([path], 4, ImageResize.Tensor);
    }

    // NotSupportedException is what ImageSharp itself throws at colour types and methods that do not exist.
    private static bool IsDocumented(Exception exception) => exception is ImageFormatException or NotSupportedException;

    private static byte[] Png(Image image)
    {
        using var stream = new MemoryStream();
        image.SaveAsPng(stream);
        image.Dispose();
        return stream.ToArray();
    }

    private static byte[] FitChecksums(byte[] bytes)
    {
        for (var at = SignatureBytes; at + Overhead <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
            if (length > bytes.Length - at - Overhead)
            {
                break;
            }

            var end = at + SignatureBytes + (int)length;
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(end), Checksum(bytes.AsSpan(at + 4, 4 + (int)length)));
            at = end + 4;
        }

        return bytes;
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var next in bytes)
        {
            crc ^= next;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}

using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace StandIns.Tests;

public class BadPngTests
{
    private static readonly PngFileBuilder Png = new();

    [Theory]
    [InlineData("")]
    [InlineData("GIF")]
    [InlineData("\x89PNG")]
    public void What_does_not_start_like_a_PNG_file_is_unknown(string text) =>
        Assert.Throws<UnknownImageFormatException>(() => Load(System.Text.Encoding.Latin1.GetBytes(text)));

    [Theory]
    [InlineData(9)] // in the header
    [InlineData(30)] // in the header's CRC
    [InlineData(40)] // in a chunk's length or type
    [InlineData(50)] // in the pixels
    public void Truncated(int length) => Invalid(Png.Build()[..length]);

    [Theory]
    [InlineData(23)] // height: without the CRC, an image with a row less
    [InlineData(32)] // the header's CRC
    [InlineData(45)] // pixels
    public void A_flipped_bit_is_noticed(int position)
    {
        var file = Png.Build();
        file[position] ^= 1;
        Invalid(file);
    }

    [Theory]
    [InlineData(0x7FFFFFFFu)]
    [InlineData(0xFFFFFFFFu)]
    public void A_chunk_longer_than_the_file(uint length)
    {
        byte[] lie = [(byte)(length >> 24), 0xFF, 0xFF, 0xFF, .. "IHDR"u8, .. new byte[20]];
        Invalid([.. PngFileBuilder.Signature, .. lie]);
    }

    [SkippableTheory]
    [InlineData(0x7FFFFFFFu, 0x7FFFFFFFu)]
    [InlineData(0x7FFFFFFFu, 3u)]
    [InlineData(60_000u, 60_000u)]
    [InlineData(1u << 16, 1u << 12)]
    [InlineData(40_000u, 40_000u)]
    public void A_small_file_that_claims_a_huge_image_costs_nothing(uint width, uint height)
    {
        Skip.If(Upstream.IsInUse, "allocates before it looks");
        var file = (Png with { Width = width, Height = height }).Build();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Invalid(file);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [SkippableFact]
    public void More_pixels_than_the_size_needs_are_not_expanded()
    {
        Skip.If(Upstream.IsInUse, "passes over what is too much");
        var bomb = (Png with { Rows = new byte[50_000_000] }).Build();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Invalid(bomb);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void No_pixels_at_all() =>
        Invalid([.. Png.Build()[..33], .. PngFileBuilder.Chunk("IEND", [])]);

    [Fact]
    public void An_unknown_filter() => Invalid((Png with { Rows = [9, .. Png.Rows[1..]] }).Build());

    [Fact]
    public void A_palette_image_without_palette() => Invalid((Png with { ColorType = 3 }).Build());

    [SkippableTheory]
    [InlineData(5, 8)]
    [InlineData(0, 3)]
    [InlineData(2, 4)]
    [InlineData(3, 16)]
    public void Layouts_that_do_not_exist(byte colorType, byte depth)
    {
        Skip.If(Upstream.IsInUse && (colorType, depth) is (2, 4) or (3, 16), "tries to read it");
        Assert.Throws<NotSupportedException>(() => Load((Png with { ColorType = colorType, BitDepth = depth }).Build()));
    }

    [SkippableTheory]
    [InlineData("too few pixels")]
    [InlineData("colour outside the palette")]
    [InlineData("palette not in threes")]
    [InlineData("no width")]
    [InlineData("broken compression")]
    [InlineData("unknown critical chunk")]
    [InlineData("no end")]
    [InlineData("interlaced rows too few")]
    [InlineData("one row too many")]
    [InlineData("checksum wrong")]
    [InlineData("checksum cut off")]
    [InlineData("checksum half cut off")]
    [InlineData("compressed with a dictionary")]
    public void Stricter_than_the_package(string what)
    {
        Skip.If(Upstream.IsInUse, "reads what it can, or fails in another way");
        Invalid(what switch
        {
            "too few pixels" => (Png with { Height = 4 }).Build(),
            "colour outside the palette" => (Png with { ColorType = 3, Extra = [("PLTE", new byte[33])] }).Build(),
            "palette not in threes" => (Png with { ColorType = 3, Extra = [("PLTE", new byte[37])] }).Build(),
            "no width" => (Png with { Width = 0 }).Build(),
            "broken compression" =>
            [
                .. Png.Build()[..33], .. PngFileBuilder.Chunk("IDAT", [0x78, 0x9C, .. Enumerable.Repeat((byte)0xFF, 30)]),
                .. PngFileBuilder.Chunk("IEND", []),
            ],
            "unknown critical chunk" => (Png with { Extra = [("ABCD", [1])] }).Build(),
            "no end" => Png.Build()[..^12],
            "one row too many" => (Png with { Height = 2 }).Build(),
            "checksum wrong" => Compressed(zlib => [.. zlib[..^1], (byte)(zlib[^1] ^ 1)]),
            "checksum cut off" => Compressed(zlib => zlib[..^4]),
            "checksum half cut off" => Compressed(zlib => zlib[..^2]),
            "compressed with a dictionary" => Compressed(zlib => [0x78, 0xBB, 0, 0, 0, 1, .. zlib[2..]]),
            _ => (Png with { Interlace = 1 }).Build(),
        });
    }

    [SkippableFact]
    public void A_large_image_that_its_file_could_hold_is_refused_before_it_is_unpacked()
    {
        Skip.If(Upstream.IsInUse, "has another limit");
        var zeros = PngFileBuilder.Deflate(new byte[20_000_000]);
        byte[] pixels = [.. Enumerable.Repeat(zeros, 10).SelectMany(part => part)];
        var file = (Png with { Width = 14_000, Height = 14_000 }).Build();
        byte[] large = [.. file[..33], .. PngFileBuilder.Chunk("IDAT", pixels), .. PngFileBuilder.Chunk("IEND", [])];
        var before = GC.GetAllocatedBytesForCurrentThread();
        Invalid(large);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [SkippableFact]
    public void An_unknown_interlacing()
    {
        Skip.If(Upstream.IsInUse, "reads it as none");
        Assert.Throws<NotSupportedException>(() => Load((Png with { Interlace = 2 }).Build()));
    }

    private static byte[] Compressed(Func<byte[], byte[]> spoil) =>
    [
        .. Png.Build()[..33], .. PngFileBuilder.Chunk("IDAT", spoil(PngFileBuilder.Deflate(Png.Rows))),
        .. PngFileBuilder.Chunk("IEND", []),
    ];

    private static void Invalid(byte[] file) => Assert.Throws<InvalidImageContentException>(() => Load(file));

    private static void Load(byte[] file) => Image.Load<L8>(new MemoryStream(file)).Dispose();
}

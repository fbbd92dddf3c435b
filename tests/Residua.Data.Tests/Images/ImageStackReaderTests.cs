using System.Buffers.Binary;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.PixelFormats;

namespace Residua.Data.Tests;

public sealed class ImageStackReaderTests : IDisposable
{
    private static readonly Rgba32[] Pixels = [new(51, 0, 0), new(102, 0, 0), new(0, 255, 0), new(255, 255, 0)];
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Training_takes_the_first_channel()
    {
        var file = Write("a.png", PngColorType.Rgb, PngBitDepth.Bit8);

        var image = ImageStackReader.Read([file], 2, ImageResize.Tensor);

        Assert.Equal([51 / 255f, 102 / 255f, 0, 1], image.Pixels);
        Assert.Equal("a.png", image.NameOf(0));
    }

    [Theory]
    [InlineData(PngColorType.Rgb, PngBitDepth.Bit8, "has 3 channels; grey pictures of 8 bits are needed")]
    [InlineData(PngColorType.RgbWithAlpha, PngBitDepth.Bit8, "has 4 channels; grey pictures of 8 bits are needed")]
    [InlineData(PngColorType.GrayscaleWithAlpha, PngBitDepth.Bit8, "has 2 channels; grey pictures of 8 bits are needed")]
    [InlineData(PngColorType.Grayscale, PngBitDepth.Bit16, "has 16 bits per pixel; grey pictures of 8 bits are needed")]
    public void Evaluation_takes_grey_only(PngColorType type, PngBitDepth depth, string reason)
    {
        var file = Write("a.png", type, depth);

        Assert.Equal(reason, Refusal.Of(file, () => ImageStackReader.Read([file], 2, ImageResize.Pillow)));
    }

    [Theory]
    [InlineData(PngColorType.Grayscale)]
    [InlineData(PngColorType.Rgb)]
    public void Sixteen_bits_are_refused_for_training_too(PngColorType type)
    {
        var file = Write("a.png", type, PngBitDepth.Bit16);

        Assert.Contains(
            "16 bits", Refusal.Of(file, () => ImageStackReader.Read([file], 2, ImageResize.Tensor)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_first_bad_file_in_order_is_named(int threads)
    {
        var good = Write("a.png", PngColorType.Grayscale, PngBitDepth.Bit8);
        var cut = _folder.Write("b.png", File.ReadAllBytes(good)[..^20]);
        string[] files = [.. Enumerable.Repeat(good, 9), cut, good, _folder["missing.png"]];

        Assert.Equal(
            "is no PNG: A chunk claims 14 bytes; 6 are left.",
            Refusal.Of(cut, () => ImageStackReader.Read(files, 2, ImageResize.Tensor, threads)));
    }

    [Fact]
    public void Sizes_may_differ_and_threads_do_not_matter()
    {
        string[] files =
        [
            .. Enumerable.Range(1, 20).Select(i =>
            {
                using var image = new Image<L8>(i, 21 - i, new L8((byte)(10 * i)));
                image.SaveAsPng(_folder[$"{i}.png"]);
                return _folder[$"{i}.png"];
            }),
        ];

        var one = ImageStackReader.Read(files, 8, ImageResize.Pillow);
        var two = ImageStackReader.Read(files, 8, ImageResize.Pillow, threads: 2);

        Assert.Equal(one.Pixels, two.Pixels);
        Assert.Equal(
            Enumerable.Range(1, 20).Select(i => i * 10 / 255f), Enumerable.Range(0, 20).Select(i => one[i].Pixels.Span[63]));
    }

    [Fact]
    public void Progress_and_cancellation()
    {
        var file = Write("a.png", PngColorType.Grayscale, PngBitDepth.Bit8);
        var told = new List<(long, long)>();

        ImageStackReader.Read([file, file], 2, ImageResize.Tensor, progress: (done, all) => told.Add((done, all)));

        Assert.Equal([(1L, 2L), (2L, 2L)], told);
        Assert.ThrowsAny<OperationCanceledException>(
            () => ImageStackReader.Read([file], 2, ImageResize.Tensor, cancellation: new(canceled: true)));
    }

    [Theory]
    [InlineData(PngColorType.Grayscale)]
    [InlineData(PngColorType.Rgb)]
    public void A_small_file_that_claims_a_huge_picture_costs_nothing(PngColorType type)
    {
        var bytes = File.ReadAllBytes(Write("a.png", type, PngBitDepth.Bit8));
        (bytes[17], bytes[18], bytes[21], bytes[22]) = (1, 0, 0, 250); // 65,538 × 64,002 pixels
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(29), Checksum(bytes.AsSpan(12, 17)));
        var file = _folder.Write("a.png", bytes);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Contains(
            "is no PNG", Refusal.Of(file, () => ImageStackReader.Read([file], 2, ImageResize.Tensor)), StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void What_no_memory_holds_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ImageStackReader.Read([], 2, ImageResize.Tensor));
        Assert.Throws<ArgumentOutOfRangeException>(() => ImageStackReader.Read(["a"], 0, ImageResize.Tensor));
        Assert.Contains(
            "too many", Refusal.Of("a", () => ImageStackReader.Read(["a"], 50_000, ImageResize.Tensor)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_tells_the_layout()
    {
        var file = Write("a.png", PngColorType.GrayscaleWithAlpha, PngBitDepth.Bit16);

        Assert.Equal(new PngHeader(2, 2, 2, 16), PngFile.ReadHeader(file));
        Assert.False(PngFile.ReadHeader(file).IsPhantom);
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var next in bytes)
        {
            crc ^= next;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            }
        }

        return ~crc;
    }

    private string Write(string name, PngColorType type, PngBitDepth depth)
    {
        using var image = Image.LoadPixelData<Rgba32>(Pixels, 2, 2);
        image.SaveAsPng(_folder[name], new() { ColorType = type, BitDepth = depth });
        return _folder[name];
    }
}

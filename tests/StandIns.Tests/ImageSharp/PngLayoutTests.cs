using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace StandIns.Tests;

/// <summary>
/// Every colour type, depth and interlacing, with every filter, in sizes that leave passes empty or bytes half used.
/// </summary>
public class PngLayoutTests
{
    private static readonly (int Width, int Height)[] Sizes = [(1, 1), (3, 2), (2, 5), (4, 9), (8, 8), (33, 17)];

    private static readonly (int Color, int Depth)[] Known =
    [
        (0, 1), (0, 2), (0, 4), (0, 8), (0, 16), (2, 8), (2, 16), (3, 1), (3, 2), (3, 4), (3, 8), (4, 8), (4, 16), (6, 8),
        (6, 16),
    ];

    public static TheoryData<int, int, bool> Layouts
    {
        get
        {
            var layouts = new TheoryData<int, int, bool>();
            foreach (var (color, depth) in Known)
            {
                layouts.Add(color, depth, false);
                layouts.Add(color, depth, true);
            }

            return layouts;
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_pixel_arrives(int color, int depth, bool interlaced)
    {
        Assert.All(Sizes, size =>
        {
            var samples = Samples(size, color, depth);
            using var image = Image.Load<Rgba32>(File(size, color, depth, interlaced, samples));

            Assert.All(Enumerable.Range(0, size.Width * size.Height), i =>
            {
                var (y, x) = Math.DivRem(i, size.Width);
                Assert.Equal(Expected(color, depth, channel => samples[x, y, channel]), image[x, y]);
            });
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Grey_of_8_and_16_bits_keeps_every_bit(bool interlaced)
    {
        var (narrow, wide) = (Samples((33, 17), 0, 8), Samples((33, 17), 0, 16));
        using var eight = Image.Load<L8>(File((33, 17), 0, 8, interlaced, narrow));
        using var sixteen = Image.Load<L16>(File((33, 17), 0, 16, interlaced, wide));

        Assert.All(Enumerable.Range(0, 33 * 17), i => Assert.Equal(
            (narrow[i % 33, i / 33, 0], wide[i % 33, i / 33, 0]),
            (eight[i % 33, i / 33].PackedValue, sixteen[i % 33, i / 33].PackedValue)));
    }

    private static int Channels(int color) => color switch { 0 or 3 => 1, 4 => 2, 2 => 3, _ => 4 };

    private static int[,,] Samples((int Width, int Height) size, int color, int depth)
    {
        var random = new Random(color + depth);
        var samples = new int[size.Width, size.Height, Channels(color)];
        for (var i = 0; i < samples.Length; i++)
        {
            var (pixel, channel) = Math.DivRem(i, Channels(color));
            samples[pixel % size.Width, pixel / size.Width, channel] = random.Next(1 << depth);
        }

        return samples;
    }

    private static byte[] File((int Width, int Height) size, int color, int depth, bool interlaced, int[,,] samples)
    {
        var rows = new PngRows(size.Width, size.Height, Channels(color), depth, (x, y, channel) => samples[x, y, channel]);
        var file = new PngFileBuilder
        {
            Width = (uint)size.Width,
            Height = (uint)size.Height,
            ColorType = (byte)color,
            BitDepth = (byte)depth,
            Interlace = interlaced ? (byte)1 : (byte)0,
            Rows = interlaced ? rows.Interlaced() : rows.Plain(),
        };
        var colors = Enumerable.Range(0, 1 << Math.Min(8, depth)).ToArray();
        return color != 3 ? file.Build() : (file with
        {
            Extra =
            [
                ("PLTE", [.. colors.SelectMany(index => (byte[])[(byte)(3 * index), (byte)(255 - index), (byte)(7 * index)])]),
                ("tRNS", [.. colors.Select(index => (byte)(11 * index))]),
            ],
        }).Build();
    }

    private static Rgba32 Expected(int color, int depth, Func<int, int> sample)
    {
        byte Eight(int channel) => (byte)Math.Round(sample(channel) * 255.0 / ((1 << depth) - 1));
        var index = sample(0);
        return color switch
        {
            0 => new(Eight(0), Eight(0), Eight(0)),
            2 => new(Eight(0), Eight(1), Eight(2)),
            3 => new((byte)(3 * index), (byte)(255 - index), (byte)(7 * index), (byte)(11 * index)),
            4 => new(Eight(0), Eight(0), Eight(0), Eight(1)),
            _ => new(Eight(0), Eight(1), Eight(2), Eight(3)),
        };
    }
}

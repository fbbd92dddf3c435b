using System.Text.Json;

namespace Residua.Numerics.Tests;

public class ResizingTests
{
    private static readonly JsonElement[] Cases =
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "goldens", "resizing", "resizing.json")))
            .RootElement.GetProperty("cases").EnumerateArray()];

    public static TheoryData<int> Numbers => new(Enumerable.Range(0, Cases.Length));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Pillow_to_the_last_bit(int number)
    {
        var (size, golden) = (Size.Of(Cases[number]), Cases[number].GetProperty("pillow"));
        var resized = new byte[size.NewHeight * size.NewWidth];
        new PillowResize(size.Height, size.Width, size.NewHeight, size.NewWidth).Apply(size.Levels(), resized);

        Assert.Equal(golden.GetProperty("sum").GetDouble(), resized.Sum(level => (double)level));
        Assert.Equal(
            golden.GetProperty("weighted").GetDouble(), resized.Select((level, i) => (double)level * ((i % 97) + 1)).Sum());
        if (golden.TryGetProperty("levels", out var levels))
        {
            Assert.Equal(levels.EnumerateArray().Select(level => level.GetByte()), resized);
        }
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void PyTorch_to_a_rounding(int number)
    {
        var (size, golden) = (Size.Of(Cases[number]), Cases[number].GetProperty("tensor"));
        var resized = new float[size.NewHeight * size.NewWidth];
        new BilinearResize(size.Height, size.Width, size.NewHeight, size.NewWidth)
            .Apply(Array.ConvertAll(size.Levels(), level => level / 255f), resized);

        Assert.Equal(golden.GetProperty("sum").GetDouble(), resized.Sum(value => (double)value), 1e-5);
        Assert.Equal(
            golden.GetProperty("weighted").GetDouble(), resized.Select((value, i) => value * ((i % 97) + 1.0)).Sum(), 1e-3);
        if (golden.TryGetProperty("intensities", out var intensities))
        {
            Assert.All(
                intensities.EnumerateArray().Zip(resized), pair => Assert.Equal(pair.First.GetDouble(), pair.Second, 9e-8));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(97)]
    [InlineData(255)]
    public void A_flat_image_stays_flat(byte level)
    {
        var (bytes, floats) = (new byte[128 * 128], new float[128 * 128]);
        new PillowResize(299, 200, 128, 128).Apply(Enumerable.Repeat(level, 299 * 200).ToArray(), bytes);
        new BilinearResize(299, 200, 128, 128).Apply(Enumerable.Repeat(level / 255f, 299 * 200).ToArray(), floats);

        Assert.DoesNotContain(bytes, value => value != level);
        Assert.DoesNotContain(floats, value => value != level / 255f);
    }

    [Fact]
    public void Other_sizes_than_prepared_for_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PillowResize(0, 1, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BilinearResize(1, 1, 1, 0));
        Assert.Throws<ArgumentException>(() => new PillowResize(2, 2, 3, 3).Apply(new byte[5], new byte[9]));
        Assert.Throws<ArgumentException>(() => new BilinearResize(2, 2, 3, 3).Apply(new float[4], new float[8]));
    }

    private sealed record Size(int Height, int Width, int NewHeight, int NewWidth)
    {
        public static Size Of(JsonElement golden) => new(
            golden.GetProperty("height").GetInt32(), golden.GetProperty("width").GetInt32(),
            golden.GetProperty("newHeight").GetInt32(), golden.GetProperty("newWidth").GetInt32());

        // The formula of make.py.
        public byte[] Levels()
        {
            var levels = new byte[Height * Width];
            for (var i = 0; i < levels.Length; i++)
            {
                long y = i / Width, x = i % Width;
                levels[i] = (byte)(((7 * x * x) + (13 * y * y) + (3 * x * y) + (5 * x * y * y)) % 256);
            }

            return levels;
        }
    }
}

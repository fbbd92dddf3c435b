using System.Text.Json;
using Residua.Numerics.Tests.Infra;

namespace Residua.Numerics.Tests.Noise;

public class SimplexImageTests
{
    public static TheoryData<int> Entries => SimplexGolden.Entries;

    [Theory, MemberData(nameof(Entries))]
    public void A_drawn_image_has_the_originals_bits(int index)
    {
        var entry = SimplexGolden.Entry(index);
        var edge = entry.Edge();
        var bits = SimplexImage.Draw(new(entry.Seed()), edge, edge)
            .Select(value => (long)BitConverter.HalfToUInt16Bits((Half)value)).ToArray();

        var sums = entry.GetProperty("float16_bits_checksum");
        Assert.Equal(sums.GetProperty("sum_of_bits").GetInt64(), bits.Sum());
        Assert.All(entry.GetProperty("float16").GetProperty("points").EnumerateArray(), point =>
            Assert.Equal(point.GetProperty("bits").GetInt64(), bits[Place(point, edge)]));
    }

    [Theory, MemberData(nameof(Entries))]
    public void Statistics_are_the_originals(int index)
    {
        var entry = SimplexGolden.Entry(index);
        var edge = entry.Edge();
        var image = SimplexImage.FromSeed(entry.Longs("drawn_seeds")[1], edge, edge);

        var expected = entry.GetProperty("float64");
        Assert.Equal(expected.GetProperty("sum").GetDouble(), image.Sum(), 1e-8);
        Assert.Equal(expected.GetProperty("abs_sum").GetDouble(), image.Sum(Math.Abs), 1e-8);
        Assert.Equal(expected.GetProperty("min").GetDouble(), image.Min(), 1e-12);
        Assert.Equal(expected.GetProperty("max").GetDouble(), image.Max(), 1e-12);
    }

    [Theory]
    [InlineData(0, 32)]
    [InlineData(0, 96)]
    [InlineData(3141, 32)]
    [InlineData(3141, 96)]
    public void Whole_images_are_the_originals(uint seed, int edge)
    {
        var image = SimplexImage.FromSeed(Seeds(new(seed), 2)[1], edge, edge);

        var expected = SimplexGolden.Image($"octaves_float64_seed{seed}_{edge}x{edge}.csv");
        Assert.All(expected.Zip(image), pixel => Assert.Equal(pixel.First, pixel.Second, 1e-12));
    }

    [Theory, MemberData(nameof(Entries))]
    public void Two_calls_draw_four_seeds(int index)
    {
        var entry = SimplexGolden.Entry(index);
        var expected = entry.Longs("drawn_seeds_two_consecutive_calls");
        var random = new NumpyRandom(entry.Seed());
        SimplexImage.Draw(random, 4, 4);

        Assert.Equal(expected, Seeds(new(entry.Seed()), 4));
        Assert.Equal(expected[2..], Seeds(random, 2));
    }

    [Fact]
    public void Images_vary_as_the_originals()
    {
        var random = new NumpyRandom(3141);
        var images = Enumerable.Range(0, 200).Select(_ => SimplexImage.Draw(random, 96, 96)).ToArray();

        var means = images.Select(image => image.Average(value => (double)value)).ToArray();
        var expected = SimplexGolden.All.GetProperty("statistics_200_images_96");
        Assert.Equal(expected.GetProperty("mean_of_means").GetDouble(), means.Average(), 1e-6);
        Assert.Equal(
            expected.GetProperty("overall_rms").GetDouble(),
                Math.Sqrt(images.Average(image => image.Average(value => (double)value * value))), 1e-6);
    }

    [Theory]
    [InlineData(32, 48)]
    [InlineData(48, 32)]
    [InlineData(0, 0)]
    public void Other_images_than_square_ones_are_refused_before_anything_is_drawn(int height, int width)
    {
        var random = new NumpyRandom(0);

        var error = Assert.Throws<ArgumentException>(() => SimplexImage.Draw(random, height, width));

        Assert.Contains($"square images, not for {height}×{width}", error.Message, StringComparison.Ordinal);
        Assert.Equal(2357136044u, random.NextUInt32());
        Assert.Throws<ArgumentException>(() => SimplexImage.FromSeed(0, height, width));
    }

    private static long[] Seeds(NumpyRandom random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => random.RandInt(-10_000_000_000, 10_000_000_000))];

    private static int Place(JsonElement point, int edge) =>
        point.GetProperty("row").GetInt32() * edge + point.GetProperty("col").GetInt32();
}

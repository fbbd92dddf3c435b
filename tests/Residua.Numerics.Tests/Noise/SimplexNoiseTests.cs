using System.Text.Json;
using Residua.Numerics.Tests.Infra;

namespace Residua.Numerics.Tests.Noise;

public class SimplexNoiseTests
{
    public static TheoryData<int> Entries => SimplexGolden.Entries;

    [Theory, MemberData(nameof(Entries))]
    public void The_permutation_is_the_originals(int index)
    {
        var entry = SimplexGolden.Entry(index);
        var noise = new SimplexNoise(entry.Longs("drawn_seeds")[1]);

        Assert.Equal(entry.Longs("permutation"), noise.Permutation.ToArray().Select(number => (long)number));
    }

    [Fact]
    public void Values_are_the_originals()
    {
        var points = SimplexGolden.All.GetProperty("noise2_points");
        var noise = new SimplexNoise(points.GetProperty("seed").GetInt64());

        Assert.All(points.GetProperty("points").EnumerateArray(), point =>
            Assert.Equal(Number(point, "value"), noise.At(Number(point, "x"), Number(point, "y")), 1e-12));
    }

    // Worked out independently of the other values.
    [Theory]
    [InlineData(3, 0.5, 0.25, -0.19457593328608117)]
    [InlineData(3, 1.3, 2.7, -0.29496196210669734)]
    [InlineData(3, -0.4, 3.1, 0.12486378672221363)]
    [InlineData(3, 10.125, 7.75, 0.3688127564418042)]
    [InlineData(42, 0.5, 0.25, 0.2803011690)]
    [InlineData(-1234567, 0.5, 0.25, 0.1710489760)]
    public void Small_and_negative_seeds(long seed, double x, double y, double value) =>
        Assert.Equal(value, new SimplexNoise(seed).At(x, y), 1e-10);

    [Fact]
    public void The_noise_has_no_seams()
    {
        var noise = new SimplexNoise(7);
        for (var i = 0; i < 4000; i++)
        {
            double x = -8 + 0.004 * i, y = 3 * Math.Sin(i);
            Assert.Equal(noise.At(x, y), noise.At(x + 1e-9, y - 1e-9), 1e-7);
        }
    }

    private static double Number(JsonElement point, string name) => point.GetProperty(name).GetDouble();
}

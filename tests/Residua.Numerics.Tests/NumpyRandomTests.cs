using Residua.Numerics.Tests.Infra;

namespace Residua.Numerics.Tests;

public class NumpyRandomTests
{
    public static TheoryData<string[]> Seeds => Golden.Rows("numpy-random.csv");

    [Theory, MemberData(nameof(Seeds))]
    public void Draws_what_NumPy_draws(string[] row)
    {
        var random = new NumpyRandom(uint.Parse(row[0]));
        object[] drawn =
        [
            random.RandInt(0, 10), random.RandInt(-5, 5), random.RandInt(0, 1L << 33), random.RandInt(0, 1L << 32),
            random.RandInt(3, (1L << 62) + 5), random.RandInt(7, 8), Golden.Text(random.Uniform(-2, 3)),
            Golden.Text(random.Normal()), random.RandInt(0, 1000), Golden.Text(random.Normal(2, 3)), Golden.Text(random.Normal()),
            string.Join(' ', random.Choice(100, 5)), string.Join(' ', random.Permutation(12)),
            random.Permutation(1255).Select((value, k) => (long)k * value).Sum(),
            Golden.Sha256<double>(Enumerable.Range(0, 1000).Select(_ => random.Normal()).ToArray()),
        ];
        Assert.Equal(row[1..], drawn.Select(value => value.ToString()));
    }

    [Fact]
    public void Seed_0_starts_as_published()
    {
        var bits = new NumpyRandom(0);
        Assert.Equal([2357136044u, 2546248239u, 3071714933u], [bits.NextUInt32(), bits.NextUInt32(), bits.NextUInt32()]);
        var random = new NumpyRandom(0);
        Assert.Equal([2, 8, 4, 9, 1, 6, 7, 3, 0, 5], random.Permutation(10));
        Assert.Equal([3, 5, 1, 2, 9, 8, 0, 6, 7, 4], random.Permutation(10));
    }

    [Fact]
    public void A_shuffle_of_a_disk_is_as_published()
    {
        var order = new NumpyRandom(0).Permutation(1255);
        Assert.Equal([5, 494, 52, 1001, 186, 18, 317, 511], order[..8]);
        Assert.Equal([835, 1216, 559, 684], order[^4..]);
        Assert.Equal(491660090, order.Select((value, k) => (long)k * value).Sum());
    }

    // The first five of 7031 and the sum of all of them.
    [Theory]
    [InlineData(101822u, new long[] { 2920, 4674, 7009, 2141, 1320 }, 24829917)]
    [InlineData(101922u, new long[] { 6296, 420, 722, 5923, 1782 }, 24503549)]
    [InlineData(102022u, new long[] { 2104, 5171, 6826, 6855, 4436 }, 24606732)]
    [InlineData(102122u, new long[] { 480, 4480, 2607, 1689, 4113 }, 24443347)]
    [InlineData(102222u, new long[] { 3183, 5839, 5242, 4239, 38 }, 24567436)]
    public void Bootstraps_draw_what_was_drawn_for_MorphAEus(uint seed, long[] first, long sum)
    {
        var drawn = new NumpyRandom(seed).Choice(7031, 7031);
        Assert.Equal(first, drawn[..5]);
        Assert.Equal(sum, drawn.Sum());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Nothing_to_permute_draws_nothing(int n)
    {
        var random = new NumpyRandom(0);
        Assert.Equal(Enumerable.Range(0, n), random.Permutation(n));
        Assert.Equal(2357136044u, random.NextUInt32());
    }

    [Fact]
    public void Bad_arguments_are_refused()
    {
        var random = new NumpyRandom(0);
        Assert.Throws<ArgumentOutOfRangeException>(() => random.RandInt(3, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => random.Permutation(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => random.Choice(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => random.Choice(1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => random.Normal(0, double.NaN));
    }
}

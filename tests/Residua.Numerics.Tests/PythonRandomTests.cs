using System.Numerics;
using Residua.Numerics.Tests.Infra;

namespace Residua.Numerics.Tests;

public class PythonRandomTests
{
    public static TheoryData<string[]> Seeds => Golden.Rows("python-random.csv");

    [Theory, MemberData(nameof(Seeds))]
    public void Draws_what_CPython_draws(string[] row)
    {
        var random = new PythonRandom(long.Parse(row[0]));
        object[] drawn =
        [
            random.NextUInt32(), random.RandInt(0, 9), random.RandInt(-5, 5), random.RandInt(0, 1L << 33),
            random.RandInt(3, (1L << 62) + 5), random.RandInt(7, 7),
            random.RandInt(0, 7), random.RandInt(0, (1L << 32) - 1), random.RandInt(long.MinValue, long.MaxValue - 1),
            Golden.Text(random.Random()), Golden.Text(random.Uniform(-2, 3)),
            Enumerable.Range(0, 2000).Sum(k => k * random.RandInt(0, 29999)),
        ];
        Assert.Equal(row[1..], drawn.Select(value => value.ToString()));
    }

    [Fact]
    public void Seed_0_starts_as_published()
    {
        var bits = new PythonRandom(0);
        Assert.Equal([3626764237u, 1654615998u, 3255389356u, 3823568514u, 1806341205u], Five(bits.NextUInt32));
        var centres = new PythonRandom(0);
        Assert.Equal([27670, 12623, 24836, 29171, 13781], Five(() => centres.RandInt(0, 29999)));
    }

    [Fact]
    public void Centres_and_intensities_alternate_on_one_stream()
    {
        var random = new PythonRandom(0);
        Assert.Equal((27670, 0.3852453064766108), (random.RandInt(0, 29999), random.Uniform(0, 1)));
        Assert.Equal((29171, 0.420571580830845), (random.RandInt(0, 29999), random.Uniform(0, 1)));
        Assert.Equal((8484, 0.9654648863619172), (random.RandInt(0, 29999), random.Uniform(0, 1)));
    }

    [Fact]
    public void A_negative_seed_is_its_absolute_value_even_at_the_end_of_the_range()
    {
        Assert.Equal(new PythonRandom(7).NextUInt32(), new PythonRandom(-7).NextUInt32());
        Assert.NotEqual(new PythonRandom(0).NextUInt32(), new PythonRandom(long.MinValue).NextUInt32());
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(long.MinValue, long.MaxValue)]
    public void An_empty_or_unbounded_range_is_refused(long lowest, long highest) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PythonRandom(0).RandInt(lowest, highest));

    [Fact]
    public void A_key_has_at_least_one_word() => Assert.Throws<ArgumentException>(() => new MersenneTwister([]));

    private static T[] Five<T>(Func<T> draw)
        where T : INumber<T> => [.. Enumerable.Range(0, 5).Select(_ => draw())];
}

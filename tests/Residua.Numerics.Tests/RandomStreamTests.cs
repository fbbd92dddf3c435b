namespace Residua.Numerics.Tests;

public class RandomStreamTests
{
    // An odd number of normal values leaves a spare one.
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(700)]
    public void NumPys_stream_goes_on_from_its_place(int before)
    {
        var (stream, other) = (new NumpyRandom(5), new NumpyRandom(6));
        other.Normal();
        Normals(stream, before);

        other.Restore(stream.Save());

        Assert.Equal(Normals(stream, 1000), Normals(other, 1000));
    }

    // Around the ends of its blocks of 624 words.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 622)]
    [InlineData(1, 623)]
    [InlineData(1, 624)]
    [InlineData(623, 1248)]
    [InlineData(7, 100_000)]
    public void Skipped_words_are_as_if_drawn(int before, int skipped)
    {
        var (stream, other) = (new MersenneTwister(5u), new MersenneTwister(5u));
        Words(stream, before + skipped);

        Words(other, before);
        other.Skip(skipped);

        Assert.Equal(Words(stream, 1300), Words(other, 1300));
    }

    [Fact]
    public void No_words_are_taken_back() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new MersenneTwister(5u).Skip(-1));

    [Fact]
    public void Pythons_stream_goes_on_from_its_place()
    {
        var (stream, other) = (new PythonRandom(5), new PythonRandom(6));
        stream.Random();

        other.Restore(stream.Save());

        Assert.Equal(
            Enumerable.Range(0, 1000).Select(_ => stream.Random()), Enumerable.Range(0, 1000).Select(_ => other.Random()));
    }

    public static TheoryData<byte[]> NoPlaces => new()
    {
        Array.Empty<byte>(),
        new byte[7],
        new PythonRandom(0).Save()[..^1],
        (byte[])[.. new PythonRandom(0).Save()[..^4], 0x71, 0x02, 0, 0], // 625 of 624 words used
        (byte[])[.. new PythonRandom(0).Save()[..^4], 0xff, 0xff, 0xff, 0xff],
    };

    [Theory]
    [MemberData(nameof(NoPlaces), DisableDiscoveryEnumeration = true)]
    public void Bytes_that_are_no_place_leave_the_stream_where_it_is(byte[] bytes)
    {
        var (python, numpy) = (new PythonRandom(1), new NumpyRandom(1));

        Assert.Throws<ArgumentException>(() => python.Restore(bytes));
        Assert.Throws<ArgumentException>(() => numpy.Restore([.. bytes, .. new byte[8]]));

        Assert.Equal(new PythonRandom(1).Random(), python.Random());
        Assert.Equal(new NumpyRandom(1).Uniform(), numpy.Uniform());
    }

    private static double[] Normals(NumpyRandom stream, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => stream.Normal())];

    private static uint[] Words(MersenneTwister stream, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => stream.NextUInt32())];
}

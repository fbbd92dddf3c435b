namespace Residua.Numerics.Tests;

public class BlockMeanTests
{
    // Rows of 6: the blocks of 2×2 begin at columns 0, 2, 4 and rows 0, 2.
    private static readonly Slice Image = new(Enumerable.Range(0, 24).Select(i => (float)(i * i)).ToArray(), 4, 6);

    [Fact]
    public void Every_pixel_is_the_mean_of_its_block()
    {
        var means = new float[6];

        BlockMean.Apply(Image, 2, means);

        var expected = Enumerable.Range(0, 6).Select(i => (12 * (i / 3)) + (2 * (i % 3)))
            .Select(corner => new[] { corner, corner + 1, corner + 6, corner + 7 }.Average(at => at * at));
        Assert.Equal(expected.Select(mean => (float)mean), means);
    }

    [Fact]
    public void Blocks_of_one_pixel_are_the_image()
    {
        var means = new float[24];

        BlockMean.Apply(Image, 1, means);

        Assert.Equal(Image.Pixels.ToArray(), means);
    }

    // 0.1f added nine times in float32 is not nine times 0.1f.
    [Fact]
    public void A_block_of_one_value_keeps_it()
    {
        var mean = new float[1];

        BlockMean.Apply(new(Enumerable.Repeat(0.1f, 49).ToArray(), 7, 7), 7, mean);

        Assert.Equal(0.1f, mean[0]);
    }

    [Theory]
    [InlineData("rows left over", 3, 2, 2, 1)]
    [InlineData("columns left over", 2, 3, 2, 1)]
    [InlineData("no blocks", 2, 2, 0, 4)]
    [InlineData("too few places", 4, 4, 2, 3)]
    [InlineData("too many places", 4, 4, 2, 5)]
    public void Blocks_must_fill_the_image(string what, int height, int width, int n, int places) =>
        Assert.True(Record.Exception(() => BlockMean.Apply(
            new(new float[height * width], height, width), n, new float[places])) is ArgumentException, what);
}

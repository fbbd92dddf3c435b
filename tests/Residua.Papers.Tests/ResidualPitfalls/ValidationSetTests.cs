using Residua.Data;
using Residua.Papers.ResidualPitfalls;

namespace Residua.Papers.Tests;

public class ValidationSetTests
{
    // Three slices with 30,000 foreground pixels each: CPython's seed 0 gives these centres and intensities in turn.
    private static readonly SliceStack Bright = new([.. Enumerable.Repeat(2f, 3 * 30_000)], 3, 150, 200);

    [Theory]
    [InlineData(0, 27670, 0.3852453064766108)]
    [InlineData(1, 29171, 0.420571580830845)]
    [InlineData(2, 8484, 0.9654648863619172)]
    public void Place_and_intensity_are_drawn_in_turn(int slice, int centre, double intensity)
    {
        var set = ValidationSet.Of(Bright, radius: 1, seed: 0);

        Assert.Equal((float)intensity, set.Slices[slice].Pixels.Span[centre]);
        Assert.Equal(29_999, set.Slices[slice].Pixels.ToArray().Count(pixel => pixel == 2));
    }

    [Fact]
    public void Labels_are_where_the_disks_are()
    {
        var set = ValidationSet.Of(Bright, radius: 5, seed: 0);

        Assert.Equal(set.Slices.Pixels.Select(pixel => (byte)(pixel == 2 ? 0 : 1)), set.Labels);
    }

    [Fact]
    public void A_slice_without_foreground_is_refused_by_number() => Assert.Contains(
        "slice 1",
        Assert.Throws<BadInputException>(
            () => ValidationSet.Of(new([1, 1, 1, 1, 0, 0, 0, 0], 2, 2, 2), radius: 1, seed: 0)).Message,
        StringComparison.Ordinal);
}

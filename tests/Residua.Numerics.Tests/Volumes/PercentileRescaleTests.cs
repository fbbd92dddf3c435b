namespace Residua.Numerics.Tests.Volumes;

public class PercentileRescaleTests
{
    private static readonly VolumeShape Shape = new(5, 1, 1);

    [Fact]
    public void Percentiles_are_taken_inside_the_mask_and_the_rest_follows()
    {
        // Inside: 10, 20, 30; the 25th and 75th percentiles are 15 and 25. Fractions of a mask are inside.
        var rescaled = PercentileRescale.Apply(Of(0, 10, 20, 30, 1000), Of(0, 1, 0.01f, 1, 0), low: 25, high: 75);

        Assert.Equal([0, 0, 0.5f, 1, 1], rescaled.Voxels.ToArray());
    }

    [Fact]
    public void A_negative_lower_percentile_lifts_the_background()
    {
        var rescaled = PercentileRescale.Apply(Of(-1, 3, 0, 0, 0), Of(1, 1, 0, 0, 0), low: 0, high: 100);

        Assert.Equal([0, 1, 0.25f, 0.25f, 0.25f], rescaled.Voxels.ToArray());
    }

    [Theory]
    [InlineData("an empty mask", 1f, 2f, 0f)]
    [InlineData("one intensity", 3f, 3f, 1f)]
    public void Without_a_range_nothing_changes(string why, float one, float other, float mask)
    {
        var volume = Of(one, other, one, other, one);

        var rescaled = PercentileRescale.Apply(volume, Of(mask, mask, mask, mask, mask));

        Assert.True(volume.Voxels.Span.SequenceEqual(rescaled.Voxels.Span), why);
    }

    [Fact]
    public void A_range_outside_the_mask_alone_becomes_one_intensity_and_stays()
    {
        // Cut to [2, 2] nothing is left to rescale, so nothing is cut either.
        var rescaled = PercentileRescale.Apply(Of(0, 2, 2, 2, 9), Of(0, 1, 1, 1, 0));

        Assert.Equal([0, 2, 2, 2, 9], rescaled.Voxels.ToArray());
    }

    [Fact]
    public void Bad_input_is_refused()
    {
        var (volume, mask) = (Of(1, 2, 3, 4, 5), Of(1, 1, 1, 1, 1));
        Assert.Throws<ArgumentException>(() => PercentileRescale.Apply(volume, new(new float[5], new(1, 5, 1))));
        Assert.Throws<ArgumentException>(() => PercentileRescale.Apply(Of(1, 2, float.NaN, 4, 5), mask));
        Assert.Throws<ArgumentException>(() => PercentileRescale.Apply(volume, Of(1, 2, float.PositiveInfinity, 4, 5)));
        Assert.Throws<ArgumentOutOfRangeException>(() => PercentileRescale.Apply(volume, mask, -1, 99));
        Assert.Throws<ArgumentOutOfRangeException>(() => PercentileRescale.Apply(volume, mask, 60, 40));
        Assert.Throws<ArgumentOutOfRangeException>(() => PercentileRescale.Apply(volume, mask, 1, 101));
        Assert.Throws<ArgumentOutOfRangeException>(() => PercentileRescale.Apply(volume, mask, double.NaN));
    }

    private static Volume Of(params float[] voxels) => new(voxels, Shape);
}

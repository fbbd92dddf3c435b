namespace Residua.Numerics.Tests.Intensities;

public sealed class IntensityRangeTests
{
    [Theory]
    [InlineData(true, 0f, 1f, 0.5f)]
    [InlineData(true, 0.2f, 0.2f)]
    [InlineData(false, 0f, 1.0001f)]
    [InlineData(false, -1e-6f, 0.5f)]
    [InlineData(false, -1024f, 3071f, 0f)]
    public void It_says_whether_all_are_in_the_unit_interval(bool isWithin, params float[] values)
    {
        var range = IntensityRange.Of(values);
        Assert.Equal((values.Min(), values.Max(), isWithin), (range.Minimum, range.Maximum, range.IsWithinUnit));
    }

    [Fact]
    public void Its_ends_become_exactly_0_and_1_and_what_lies_beyond_is_clipped()
    {
        float[] values = [-3, 0.1f, 0.3f, 0.7f, 7];
        new IntensityRange(0.1f, 0.7f).MapToUnit(values);
        Assert.Equal([0, 0, (float)((0.3f - (double)0.1f) / (0.7f - (double)0.1f)), 1, 1], values);
    }

    [Fact]
    public void The_widest_range_does_not_overflow()
    {
        float[] values = [float.MinValue, 0, float.MaxValue];
        IntensityRange.Of(values).MapToUnit(values);
        Assert.Equal([0, 0.5f, 1], values);
    }

    [Fact]
    public void Nothing_has_no_range_and_an_empty_range_no_map()
    {
        Assert.Throws<ArgumentException>(() => IntensityRange.Of([]));
        Assert.Throws<InvalidOperationException>(() => new IntensityRange(1, 1).MapToUnit([1f]));
    }
}

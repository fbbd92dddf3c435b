using Residua.Data;
using Residua.Papers.ResidualPitfalls;

namespace Residua.Papers.Tests;

public class BlindSpotTests
{
    private static readonly double[] Intensities = [0, 0.25, 0.5, 0.75, 1];

    [Theory]
    [InlineData(new[] { 1, 0.75, 0.25, 0.5, 1 }, "intensity 0.38 to 0.75 are found with AP < 0.5; AP is lowest, 0.25, at 0.5.")]
    [InlineData(new[] { 0, 1, 1, 0.9, 0.4 }, "intensity 0 to 0.13 and 0.95 to 1 are found with AP < 0.5; AP is lowest, 0, at 0.")]
    [InlineData(new[] { 1, 0.75, 0.5, 0.6, 1 }, "no intensity are found with AP < 0.5; AP is lowest, 0.5, at 0.5.")]
    [InlineData(new[] { 0.1, 0.2, 0.3, 0.05, 0.4 }, "every intensity are found with AP < 0.5; AP is lowest, 0.05, at 0.75.")]
    public void It_is_said_in_words(double[] precision, string sentence) =>
        Assert.Equal($"Disks of {sentence}", BlindSpot.Of(Intensities, precision).Sentence());

    [Fact]
    public void Its_ends_lie_where_straight_lines_cross_one_half()
    {
        var table = BlindSpot.Of(Intensities, [1, 0.75, 0.25, 0.4, 0.9]).ToTable();

        Assert.Equal(["from", "to", "lowest_at", "lowest_ap"], table.Columns);
        Assert.Equal([0.375, 0.8, 0.5, 0.25], table.Rows.Single(), (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void A_single_intensity_may_be_blind() =>
        Assert.Equal([0.3, 0.3, 0.3, 0.1], BlindSpot.Of([0.3], [0.1]).ToTable().Rows.Single());

    [Fact]
    public void Intensities_may_descend() =>
        Assert.Equal(
            BlindSpot.Of([0, 0.5, 1], [0.9, 0.1, 0.8]).ToTable().Rows,
            BlindSpot.Of([1, 0.5, 0], [0.8, 0.1, 0.9]).ToTable().Rows);

    [Theory]
    [InlineData(new[] { 0.5, 0.5 }, "σ = 2 (mean difference 0).")]
    [InlineData(new[] { 0.1, 0.2 }, "σ = 0, which changes nothing (mean difference 0.05).")]
    [InlineData(new[] { 1, 0.9 }, "σ = 4, the strongest that was compared (mean difference 0.05).")]
    public void The_nearest_blur_is_said_in_words(double[] curve, string end)
    {
        var blurs = new NumericGrid("intensity", [0, 1], [0, 2, 4], new[,] { { 0.1, 0.5, 0.9 }, { 0.1, 0.5, 0.9 } });

        Assert.Equal(
            $"The curve is nearest to that of a Gaussian blur of {end}", NearestBlur.Of(blurs, curve).Sentence());
    }
}

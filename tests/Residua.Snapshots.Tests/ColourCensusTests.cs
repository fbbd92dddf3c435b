using Residua.Figures;
using Residua.Snapshots.Tests.Infra;

namespace Residua.Snapshots.Tests;

/// <summary>What the tolerance for figures of models forgives, and what it does not.</summary>
public class ColourCensusTests
{
    private static readonly double[] X = [.. Enumerable.Range(0, 11).Select(i => i / 10.0)];

    [Fact]
    public void A_curve_that_runs_a_little_higher_is_forgiven() =>
        Assert.Null(ColourCensus.Difference(Png(0.3, 0.52, 0.8), Png(0.3, 0.5, 0.8)));

    [Fact]
    public void A_curve_that_is_left_out_is_not()
    {
        var (received, verified) = (Png(0.3, 0.5), Png(0.3, 0.5, 0.8));

        Assert.Null(FigureComparer.Difference(received, verified, max: 255, ModelTolerance.Figure));
        Assert.Contains("a curve is missing", ColourCensus.Difference(received, verified), StringComparison.Ordinal);
    }

    [Fact]
    public void A_curve_that_only_the_legend_has_is_not()
    {
        var outside = Png(0.3, 0.5, 7);

        Assert.NotNull(ColourCensus.Difference(outside, Png(0.3, 0.5, 0.8)));
        Assert.NotNull(ColourCensus.Difference(Png(0.3, 0.5, 0.8), outside));
    }

    private static byte[] Png(params double[] levels) => new Curves
    {
        Lines = [.. levels.Select((level, i) => new Curve($"model {i}", X, [.. X.Select(x => level + x / 10)]))],
        XLabel = "intensity",
    }.Draw().ToPng();
}

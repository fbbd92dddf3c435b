using System.Text.RegularExpressions;
using Residua.Figures.Tests.Infra;

namespace Residua.Figures.Tests;

public class RankedDotsTests
{
    private static readonly (int, int, int) C0 = (0x1f, 0x77, 0xb4);

    private static readonly RankedDots Three = new()
    {
        Dots = [new("low", 0.25, 0.2, 0.3), new("none", double.NaN, 0, 0), new("high", 0.75, 0.5, 0.8, "0.75 ± 0.1")],
        XLabel = "AUROC",
        XLimits = (0, 1),
    };

    [Fact]
    public void The_highest_value_is_on_top_and_a_missing_one_at_the_bottom()
    {
        var svg = Three.Draw().ToSvg();

        var names = Regex.Matches(svg, "y=\"([0-9.]+)\"[^>]*>(low|none|high)<")
            .OrderBy(match => double.Parse(match.Groups[1].Value)).Select(match => match.Groups[2].Value);
        Assert.Equal(["high", "low", "none"], names);
    }

    // Rows of 28 pixels from 14 downwards; the first one's middle is at 28.
    [Fact]
    public void Dots_and_intervals_stand_at_their_values()
    {
        var plain = Three with { Dots = [.. Three.Dots.Select(dot => dot with { Name = "", Note = "" })] };
        using var image = plain.Draw().ToImage();
        var (left, width) = (13.889 + 4.861, 640 - (2 * (13.889 + 4.861)));

        Assert.Equal(C0, image.At((int)(left + (0.75 * width)), 28));
        Assert.Equal(C0, image.At((int)(left + (0.55 * width)), 28));
        Assert.NotEqual(C0, image.At((int)(left + (0.48 * width)), 28));
        Assert.Equal(C0, image.At((int)(left + (0.25 * width)), 56));
        Assert.DoesNotContain(Enumerable.Range(0, 640), x => image.At(x, 84) == C0);
    }

    [Fact]
    public void The_figure_is_as_high_as_its_rows_need() => Assert.Equal(new FigureSize(640, 148), Three.Draw().Size);

    [Fact]
    public void A_value_without_an_interval_is_a_dot()
    {
        var figure = (Three with { Dots = [new("", 0.5, double.NaN, double.NaN)], XLimits = null }).Draw();

        Assert.Equal(C0, figure.PixelOf(320, 28));
    }

    [Fact]
    public void The_reference_is_a_red_line() =>
        Assert.Contains("#ff0000", (Three with { Reference = 0.5 }).Draw().ToSvg(), StringComparison.Ordinal);

    public static TheoryData<string, RankedDots> Bad => new()
    {
        { "no rows", Three with { Dots = [] } },
        { "nothing finite", Three with { Dots = [new("", double.NaN, double.NaN, double.NaN)], XLimits = null } },
        { "limits swapped", Three with { XLimits = (1, 0) } },
        { "no room for the axis", Three with { Dots = [new(new('m', 90), 0, 0, 0)] } },
    };

    [Theory]
    [MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public void Bad_input_is_refused(string @case, RankedDots dots) =>
        Assert.True(Record.Exception(dots.Draw) is ArgumentException, @case);
}

using Residua.Figures.Scene;
using Residua.Figures.Text;

namespace Residua.Figures.Tests;

public class FontTests
{
    // Advances in DejaVu Sans: i 569, n 1298, t 803, e 1260, s 1067, y 1212, of 2048 per em.
    [Theory]
    [InlineData("", 0)]
    [InlineData("i", 569)]
    [InlineData("intensity", 569 + 1298 + 803 + 1260 + 1298 + 1067 + 569 + 803 + 1212)]
    public void Width_is_the_sum_of_the_advances(string text, int units) =>
        Assert.Equal(units * 10 / 2048.0, Font.Width(text, 10), 1e-9);

    [Fact]
    public void Every_character_of_the_charts_has_its_own_glyph() =>
        Assert.All("09azAZ.,:()[]|+-=%σ−×…–—°²·±βφ", character => Assert.NotSame(Font.Of('\0'), Font.Of(character)));

    [Fact]
    public void An_unknown_character_is_an_empty_box() => Assert.Same(Font.Of('\0'), Font.Of('漢'));

    [Theory]
    [InlineData(TextAnchor.Start, 20, 41)]
    [InlineData(TextAnchor.Middle, 9, 30)]
    [InlineData(TextAnchor.End, -1, 19)]
    public void The_anchor_moves_the_text_along_its_baseline(object anchor, int left, int right)
    {
        var text = new TextMark("HH", new(20, 50), 14) { Anchor = (TextAnchor)anchor };

        var columns = TextOutlines.Of(text).SelectMany(outline => outline).Select(point => point.X).ToArray();

        Assert.InRange(columns.Min(), left, left + 2);
        Assert.InRange(columns.Max(), right - 2, right);
    }

    [Fact]
    public void Upright_text_reads_upwards()
    {
        var outline = TextOutlines.Of(new("HHH", new(20, 50), 14) { Angle = 90 }).SelectMany(points => points).ToArray();

        Assert.InRange(outline.Max(point => point.Y), 48, 50);
        Assert.InRange(outline.Min(point => point.X), 9, 10);
        Assert.InRange(outline.Max(point => point.X), 20 - 1e-9, 20 + 1e-9);
    }
}

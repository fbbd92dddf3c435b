using Residua.Figures.Colours;
using Residua.Figures.Scene;

namespace Residua.Figures.Axes;

/// <summary>Ticks, numbers and name below a plot area.</summary>
internal static class HorizontalAxis
{
    public static IEnumerable<Mark> Draw(PlotArea area, string name)
    {
        var ticks = Ticks.Of(area.X, Ticks.Space(area.Box.Width, lettersPerLabel: 3));
        var labels = TickLabels.Of(ticks);
        var edge = Math.Floor(area.Box.Bottom + 0.5);
        var baseline = area.Box.Bottom + Points.TickLength + Points.TickPad + Points.TextAscent;
        for (var i = 0; i < ticks.Length; i++)
        {
            var x = area.At(ticks[i], area.Y.Low).X;
            yield return new PolylineMark(
                [new(x, edge), new(x, edge + Math.Round(Points.TickLength))], Colour.Black, Points.Spine);
            yield return new TextMark(labels.Texts[i], new(x, baseline), Points.Text) { Anchor = TextAnchor.Middle };
        }

        var nameBaseline = baseline + Points.TextDescent + Points.LabelPad + Points.TextAscent;
        var middle = (area.Box.Left + area.Box.Right) / 2;
        yield return new TextMark(name, new(middle, nameBaseline), Points.Text) { Anchor = TextAnchor.Middle };
        if (labels.Scale != "")
        {
            yield return new TextMark(labels.Scale, new(area.Box.Right, nameBaseline), Points.Text) { Anchor = TextAnchor.End };
        }
    }
}

using Residua.Figures.Colours;
using Residua.Figures.Scene;
using Residua.Figures.Text;

namespace Residua.Figures.Axes;

/// <summary>Ticks, numbers and name left of a plot area, or right of a colour bar.</summary>
internal static class VerticalAxis
{
    public static IEnumerable<Mark> Draw(PlotArea area, string name, bool onTheRight = false)
    {
        var ticks = Ticks.Of(area.Y, Ticks.Space(area.Box.Height, lettersPerLabel: 2));
        var labels = TickLabels.Of(ticks);
        var outwards = onTheRight ? 1 : -1;
        var border = onTheRight ? area.Box.Right : area.Box.Left;
        var edge = Math.Floor(border + 0.5);
        var textEdge = border + outwards * (Points.TickLength + Points.TickPad);
        for (var i = 0; i < ticks.Length; i++)
        {
            var y = area.At(area.X.Low, ticks[i]).Y;
            yield return new PolylineMark(
                [new(edge, y), new(edge + outwards * Math.Round(Points.TickLength), y)], Colour.Black, Points.Spine);
            yield return new TextMark(labels.Texts[i], new(textEdge, y + Points.TextAscent / 2), Points.Text)
            {
                Anchor = onTheRight ? TextAnchor.Start : TextAnchor.End,
            };
        }

        if (labels.Scale != "")
        {
            yield return new TextMark(labels.Scale, new(area.Box.Left, area.Box.Top - Points.LabelPad), Points.Text);
        }

        if (name != "")
        {
            var widest = labels.Texts.Select(text => Font.Width(text, Points.Text)).DefaultIfEmpty().Max();
            // Wide numbers must not push the name out of the figure, as matplotlib lets them.
            var right = Math.Max(Points.TextAscent + 1, textEdge - widest - Points.LabelPad - Points.TextDescent);
            var middle = (area.Box.Top + area.Box.Bottom) / 2;
            yield return new TextMark(name, new(right, middle), Points.Text) { Anchor = TextAnchor.Middle, Angle = 90 };
        }
    }
}

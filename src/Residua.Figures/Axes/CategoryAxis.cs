using Residua.Figures.Colours;
using Residua.Figures.Scene;
using Residua.Figures.Text;

namespace Residua.Figures.Axes;

/// <summary>Ticks and names below a plot area whose horizontal axis counts categories: 0, 1, …</summary>
/// <remarks>Names become smaller where they are wider than their share of the axis, and lean where that is not enough.</remarks>
internal sealed class CategoryAxis
{
    private const double Smallest = 0.75 * Points.Text;
    private const double Slant = 30;
    private const double Filled = 0.92;

    private readonly IReadOnlyList<string> _names;
    private readonly double _size;
    private readonly double _angle;

    /// <summary>Chooses size and angle.</summary>
    /// <param name="names">At least one.</param>
    /// <param name="width">Pixels of the axis.</param>
    public CategoryAxis(IReadOnlyList<string> names, double width)
    {
        _names = names;
        var widest = Math.Max(names.Max(name => Font.Width(name, Points.Text)), 1);
        var fitting = Math.Min(Points.Text, Points.Text * Filled * width / names.Count / widest);
        (_size, _angle) = fitting >= Smallest ? (fitting, 0) : (Smallest, Slant);
        Height = Points.TickLength + Points.TickPad + Points.TextAscent + Points.TextDescent
            + (Math.Sin(_angle * Math.PI / 180) * widest * Smallest / Points.Text);
    }

    /// <summary>Pixels that ticks and names take below the axis.</summary>
    public double Height { get; }

    /// <summary>The axis of an area that goes half a category beyond the first and the last one.</summary>
    public IEnumerable<Mark> Draw(PlotArea area)
    {
        var edge = Math.Floor(area.Box.Bottom + 0.5);
        var baseline = area.Box.Bottom + Points.TickLength + Points.TickPad + Points.TextAscent;
        for (var i = 0; i < _names.Count; i++)
        {
            var x = area.At(i, area.Y.Low).X;
            yield return new PolylineMark(
                [new(x, edge), new(x, edge + Math.Round(Points.TickLength))], Colour.Black, Points.Spine);
            // A leaning name ends below its tick.
            yield return _angle == 0
                ? new TextMark(_names[i], new(x, baseline), _size) { Anchor = TextAnchor.Middle }
                : new TextMark(_names[i], new(x + (_size / 2), baseline - (_size / 4)), _size)
                {
                    Anchor = TextAnchor.End,
                    Angle = _angle,
                };
        }
    }
}

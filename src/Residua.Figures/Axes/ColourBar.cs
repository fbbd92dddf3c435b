using Residua.Figures.Colours;
using Residua.Figures.Scene;

namespace Residua.Figures.Axes;

/// <summary>The strip of all colours beside a heat map.</summary>
internal static class ColourBar
{
    public static IEnumerable<Mark> Draw(Box box, ColourLimits limits)
    {
        var area = new PlotArea(box, new(0, 1), new(limits.Low, limits.High));
        var colours = new Colour[Coolwarm.Size, 1];
        for (var i = 0; i < Coolwarm.Size; i++)
            colours[i, 0] = Coolwarm.At(Coolwarm.Size - 1 - i);

        return [new ImageMark(colours, box), .. VerticalAxis.Draw(area, "", onTheRight: true), .. area.Border()];
    }
}

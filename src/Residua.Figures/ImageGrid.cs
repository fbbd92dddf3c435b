using Residua.Figures.Axes;
using Residua.Figures.Scene;
using Residua.Figures.Text;

namespace Residua.Figures;

/// <summary>Grey images in rows and columns, for montages of slices, anomalies and residuals.</summary>
public sealed record ImageGrid
{
    private const int Gap = 8;
    private const int CaptionHeight = 20;

    /// <summary>The pictures, row by row.</summary>
    public required IReadOnlyList<Panel> Panels { get; init; }

    /// <summary>Panels per row.</summary>
    public required int Columns { get; init; }

    /// <summary>Width and height of a panel in pixels; images keep their proportions. Default 256.</summary>
    public int PanelSize { get; init; } = 256;

    /// <summary>One sentence for readers who cannot see the figure.</summary>
    public string Title { get; init; } = "Images";

    /// <summary>Draws the panels; the figure is as large as they need.</summary>
    /// <exception cref="ArgumentException">
    /// There are no panels, an image is empty, or a segmentation has another size than its image.
    /// </exception>
    public Figure Draw()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Columns, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(PanelSize, 1);
        if (Panels.Count == 0)
        {
            throw new ArgumentException("There are no panels to draw.");
        }

        var columns = Math.Min(Columns, Panels.Count);
        var rows = (Panels.Count + columns - 1) / columns;
        var captions = Panels.Any(panel => panel.Caption != "") ? CaptionHeight : 0;
        var (across, down) = (PanelSize + Gap, PanelSize + captions + Gap);
        var marks = Panels.SelectMany((panel, i) =>
            Draw(panel, Gap + i % columns * across, Gap + captions + i / columns * down));
        return new(new(Gap + columns * across, Gap + rows * down), Title, [.. marks]);
    }

    private IEnumerable<Mark> Draw(Panel panel, int left, int top)
    {
        var image = panel.Image;
        var scale = PanelSize / (double)Math.Max(image.Height, image.Width);
        var (width, height) = (image.Width * scale, image.Height * scale);
        var x = left + Math.Floor((PanelSize - width) / 2);
        yield return new ImageMark(GreyImage.Colours(panel), new(x, top, x + width, top + height));
        if (panel.Caption != "")
        {
            yield return new TextMark(panel.Caption, new(left + PanelSize / 2.0, top - 6), Fitting(panel.Caption))
            {
                Anchor = TextAnchor.Middle,
            };
        }
    }

    // A long caption becomes smaller rather than run into its neighbour.
    private double Fitting(string caption) => Math.Min(Points.Text, Points.Text * PanelSize / Font.Width(caption, Points.Text));
}

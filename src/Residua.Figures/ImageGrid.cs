using Residua.Figures.Axes;
using Residua.Figures.Scene;
using Residua.Figures.Text;

namespace Residua.Figures;

/// <summary>Images in rows and columns, for montages of slices, anomalies, residuals and deformations.</summary>
public sealed record ImageGrid
{
    private const int Gap = 8;
    private const int CaptionHeight = 20;

    /// <summary>The pictures, row by row.</summary>
    public required IReadOnlyList<GridPanel> Panels { get; init; }

    /// <summary>Panels per row.</summary>
    public required int Columns { get; init; }

    /// <summary>Width and height of a panel in pixels; images keep their proportions. Default 256.</summary>
    public int PanelSize { get; init; } = 256;

    /// <summary>Texts above the columns, one for each; default: none.</summary>
    public IReadOnlyList<string> ColumnTitles { get; init; } = [];

    /// <summary>Texts left of the rows, one for each, read upwards; default: none.</summary>
    public IReadOnlyList<string> RowTitles { get; init; } = [];

    /// <summary>One sentence for readers who cannot see the figure.</summary>
    public string Title { get; init; } = "Images";

    /// <summary>Draws the panels; the figure is as large as they need.</summary>
    /// <exception cref="ArgumentException">
    /// There are no panels, an image is empty or does not fit its segmentation or second field, titles do not fit the rows or
    /// columns, or limits are no range.
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
        if (ColumnTitles.Count > 0 && ColumnTitles.Count != columns)
        {
            throw new ArgumentException($"{columns} columns have {ColumnTitles.Count} titles.");
        }

        if (RowTitles.Count > 0 && RowTitles.Count != rows)
        {
            throw new ArgumentException($"{rows} rows have {RowTitles.Count} titles.");
        }

        var captions = Panels.Any(panel => panel.Caption != "") ? CaptionHeight : 0;
        var (across, down) = (PanelSize + Gap, PanelSize + captions + Gap);
        var left = Gap + (RowTitles.Count > 0 ? CaptionHeight : 0);
        var top = Gap + (ColumnTitles.Count > 0 ? CaptionHeight : 0);
        return new(
            new(left + columns * across, top + rows * down), Title,
            [
                .. ColumnTitles.Select((title, i) => Centred(title, left + i * across + PanelSize / 2.0, top - 6)),
                .. RowTitles.Select((title, i) => Centred(title, left - 6, top + captions + i * down + PanelSize / 2.0) with
                {
                    Angle = 90,
                }),
                .. Panels.SelectMany((panel, i) => Draw(panel, left + i % columns * across, top + captions + i / columns * down)),
            ]);
    }

    private IEnumerable<Mark> Draw(GridPanel panel, int left, int top)
    {
        var extent = panel.Extent;
        var scale = PanelSize / (double)Math.Max(extent.Height, extent.Width);
        var (width, height) = (extent.Width * scale, extent.Height * scale);
        var x = left + Math.Floor((PanelSize - width) / 2);
        var marks = panel.Draw(new(x, top, x + width, top + height));
        return panel.Caption == "" ? marks : [.. marks, Centred(panel.Caption, left + PanelSize / 2.0, top - 6)];
    }

    // A long text becomes smaller rather than run into its neighbour.
    private TextMark Centred(string text, double x, double y) =>
        new(text, new(x, y), Math.Min(Points.Text, Points.Text * PanelSize / Font.Width(text, Points.Text)))
        {
            Anchor = TextAnchor.Middle,
        };
}

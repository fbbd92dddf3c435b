using Residua.Figures.Scene;
using Residua.Numerics;

namespace Residua.Figures;

/// <summary>An image of an <see cref="ImageGrid"/>.</summary>
/// <param name="Image">
/// (H, W) values, axis 0 downwards; outside of the limits they have the colour of the nearer end.
/// </param>
/// <param name="Caption">Text above it; empty: none.</param>
public sealed record Panel(Slice Image, string Caption = "") : GridPanel(Caption)
{
    /// <summary>Same size as the image; where it is above 0 the image is tinted with 30 % of dark red.</summary>
    public Slice? Segmentation { get; init; }

    /// <summary>Colours of the values; default grey.</summary>
    public ColourMap Map { get; init; } = ColourMap.Grey;

    /// <summary>Values of the end colours; default 0 … 1 for grey, and 0 … 0.5 for inferno, which shows residuals.</summary>
    public ColourLimits? Limits { get; init; }

    internal override (int Height, int Width) Extent => (Image.Height, Image.Width);

    internal override IEnumerable<Mark> Draw(Box box) => [new ImageMark(PanelImage.Colours(this), box)];
}

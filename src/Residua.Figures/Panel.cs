using Residua.Numerics;

namespace Residua.Figures;

/// <summary>One picture of an <see cref="ImageGrid"/>.</summary>
/// <param name="Image">
/// (H, W) grey values, axis 0 downwards; below 0 is black, above 1 white, NaN magenta, which no grey image has.
/// </param>
/// <param name="Caption">Text above it; empty: none.</param>
public sealed record Panel(Slice Image, string Caption = "")
{
    /// <summary>Same size as the image; where it is above 0 the image is tinted with 30 % of dark red.</summary>
    public Slice? Segmentation { get; init; }
}

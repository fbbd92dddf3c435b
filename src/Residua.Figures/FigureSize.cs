using Residua.Figures.Scene;

namespace Residua.Figures;

/// <summary>Size of a figure in pixels, at 100 dots per inch as matplotlib saves them.</summary>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
public readonly record struct FigureSize(int Width, int Height)
{
    /// <summary>matplotlib's 6.4 × 4.8 inches: 640 × 480 pixels.</summary>
    public static FigureSize Default { get; } = new(640, 480);

    /// <summary>The whole figure.</summary>
    internal Box Area => new(0, 0, Width, Height);
}

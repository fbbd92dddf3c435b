using Residua.Figures.Scene;

namespace Residua.Figures;

/// <summary>One place of an <see cref="ImageGrid"/>: a <see cref="Panel"/> or a <see cref="WarpedGrid"/>.</summary>
/// <param name="Caption">Text above it; empty: none.</param>
public abstract record GridPanel(string Caption)
{
    /// <summary>Pixels of what it shows.</summary>
    internal abstract (int Height, int Width) Extent { get; }

    /// <summary>What it shows, stretched over a box.</summary>
    internal abstract IEnumerable<Mark> Draw(Box box);
}

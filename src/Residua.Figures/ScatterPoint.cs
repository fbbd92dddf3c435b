namespace Residua.Figures;

/// <summary>One point of a <see cref="Scatter"/> chart.</summary>
/// <param name="Label">Its text in the legend; empty: not in the legend.</param>
/// <param name="X">Position along the horizontal axis.</param>
/// <param name="Y">Position along the vertical axis; the point is not drawn where one of the two is NaN.</param>
public sealed record ScatterPoint(string Label, double X, double Y);

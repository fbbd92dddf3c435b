namespace Residua.Figures;

/// <summary>One row of a <see cref="RankedDots"/> chart.</summary>
/// <param name="Name">Its text left of the axes, such as a model.</param>
/// <param name="Value">Where its dot stands; NaN: no dot, in the last row.</param>
/// <param name="Low">Lower end of the interval, such as mean − standard deviation; NaN: no interval.</param>
/// <param name="High">Upper end of it.</param>
/// <param name="Note">Text right of the axes, such as "0.71 ± 0.02"; empty: none.</param>
public sealed record RankedDot(string Name, double Value, double Low, double High, string Note = "");

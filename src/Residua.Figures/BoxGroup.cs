using Residua.Numerics;

namespace Residua.Figures;

/// <summary>The boxes that stand side by side at one place of a <see cref="BoxPlot"/>.</summary>
/// <param name="Name">Its text below the axis, such as a data set.</param>
/// <param name="Boxes">One for each series; null leaves its place empty.</param>
public sealed record BoxGroup(string Name, IReadOnlyList<BoxStatistics?> Boxes);

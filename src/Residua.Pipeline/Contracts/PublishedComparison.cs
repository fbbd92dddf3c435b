using Residua.Figures;

namespace Residua.Pipeline.Contracts;

/// <summary>A published table that the report shows beside the regenerated one.</summary>
/// <param name="Experiment">Name of the experiment that regenerates it.</param>
/// <param name="Table">File name of the regenerated table among the experiment's results.</param>
/// <param name="Reference">File name of the published table in <c>expected-results/&lt;paper&gt;</c>.</param>
/// <param name="Figure">Name, without extension, of the experiment's own figure that the comparison makes superfluous.</param>
/// <param name="Draw">
/// Draws the published table, the regenerated one and their difference, given their paths in that order.
/// </param>
public sealed record PublishedComparison(
    string Experiment, string Table, string Reference, string Figure, Func<string, string, IReadOnlyList<ComparedFigure>> Draw);

/// <summary>One drawing of a comparison.</summary>
/// <param name="Drawing">The drawing.</param>
/// <param name="Caption">What it is, such as <c>published</c>.</param>
public sealed record ComparedFigure(Figure Drawing, string Caption);

namespace Residua.Pipeline.Contracts;

/// <summary>A figure that stands for its paper in the report.</summary>
/// <param name="Experiment">Name of the experiment that draws it.</param>
/// <param name="Figure">Name of the figure, without extension.</param>
public sealed record MainFigure(string Experiment, string Figure);

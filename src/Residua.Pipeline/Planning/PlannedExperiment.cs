using Residua.Papers;

namespace Residua.Pipeline.Planning;

/// <summary>An experiment that was selected, and what computes it.</summary>
/// <param name="Id">Paper and name, such as <c>residual-pitfalls/experiment-1</c>.</param>
/// <param name="Configuration">Resolved: profile and overrides applied.</param>
/// <param name="Steps">Its own steps; what they need may belong to other experiments.</param>
public sealed record PlannedExperiment(string Id, Experiment Configuration, IReadOnlyList<Step> Steps);

namespace Residua.Pipeline.Contracts;

/// <summary>What a paper may ask for while it turns an experiment into steps.</summary>
/// <param name="Other">Finds another experiment of the same paper by name, under the same profile and overrides.</param>
/// <param name="DataRoot">Folder that holds the data sets in their published layout; null if the user named none.</param>
public sealed record PlanContext(Func<string, Experiment> Other, string? DataRoot);

using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Configuration;

/// <summary>An experiment with all its values, checked.</summary>
/// <param name="Paper">The paper it belongs to.</param>
/// <param name="Name">Name of its file without extension, or of the member of a family, such as <c>experiment-1</c>.</param>
/// <param name="Settings">The values, of the paper's <see cref="IPaper.ExperimentType"/>.</param>
/// <param name="Values">The same values one by one, with where each came from.</param>
public sealed record ResolvedExperiment(IPaper Paper, string Name, Experiment Settings, IReadOnlyList<ResolvedValue> Values)
{
    /// <summary>The overrides that changed it, or that said what it says anyway.</summary>
    internal IReadOnlyList<Override> Heeded { get; init; } = [];

    /// <summary><c>paper/name</c>.</summary>
    public string Id => $"{Paper.Name}/{Name}";
}

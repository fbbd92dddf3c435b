namespace Residua.Papers.ResidualPitfalls;

/// <summary>"On the Pitfalls of Using the Residual Error as Anomaly Score", Experiments 1 to 3.</summary>
public sealed class PitfallsPaper : IPaper
{
    /// <inheritdoc />
    public string Name => "residual-pitfalls";

    /// <inheritdoc />
    public string Title => "On the Pitfalls of Using the Residual Error as Anomaly Score (MIDL 2022)";

    /// <inheritdoc />
    public Type ExperimentType => typeof(PitfallsExperiment);

    /// <inheritdoc />
    public IReadOnlyList<Step> Steps(Experiment experiment, Func<string, Experiment> other, string? dataRoot) =>
        new ExperimentSteps(name => (PitfallsExperiment)other(name), dataRoot).Of((PitfallsExperiment)experiment);
}

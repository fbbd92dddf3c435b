using Residua.Pipeline.Contracts;
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
    public IReadOnlyList<PublishedComparison> Comparisons => PitfallsComparisons.All;

    /// <inheritdoc />
    public IReadOnlyList<Step> Steps(Experiment experiment, PlanContext context) => StepsOf(context).Of((PitfallsExperiment)experiment);

    /// <inheritdoc />
    public IReadOnlyList<Step> Figures(IReadOnlyList<Experiment> replicates, PlanContext context) =>
        [.. PlotSteps.Of((PitfallsExperiment)replicates[0], StepsOf(context))];

    private static ExperimentSteps StepsOf(PlanContext context) => new(name => (PitfallsExperiment)context.Other(name), context.DataRoot);
}

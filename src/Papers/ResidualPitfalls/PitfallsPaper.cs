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
    public IReadOnlyList<Step> Steps(Experiment experiment, PlanContext context) =>
        new ExperimentSteps(context).Of((PitfallsExperiment)experiment);

    /// <inheritdoc />
    public IReadOnlyList<Step> Figures(IReadOnlyList<Experiment> replicates, PlanContext context) =>
        new ExperimentFigures(new(context)).Of([.. replicates.Cast<PitfallsExperiment>()]);

    /// <inheritdoc />
    public IEnumerable<Finding> Examine(string? dataRoot) => [MoodExamination.Of(dataRoot)];

    /// <inheritdoc />
    public IReadOnlyList<Control> Controls => PitfallsControls.All;

    /// <inheritdoc />
    public IReadOnlyList<MeasureKind> Measures => PitfallsMeasures.All;
}

using Residua.Pipeline.Contracts;

namespace Residua.Papers.Morphaeus;

/// <summary>"What Do AEs Learn? Challenging Common Assumptions in Unsupervised Anomaly Detection".</summary>
public sealed class MorphaeusPaper : IPaper
{
    /// <inheritdoc />
    public string Name => "morphaeus";

    /// <inheritdoc />
    public string Title => "What Do AEs Learn? Challenging Common Assumptions in Unsupervised Anomaly Detection (MICCAI 2023)";

    /// <inheritdoc />
    public Type ExperimentType => typeof(MorphaeusExperiment);

    /// <inheritdoc />
    public IReadOnlyList<Step> Steps(Experiment experiment, PlanContext context) =>
        new ExperimentSteps(context).Of((MorphaeusExperiment)experiment);

    /// <inheritdoc />
    public IReadOnlyList<Step> Figures(IReadOnlyList<Experiment> replicates, PlanContext context) =>
        new ExperimentFigures(new(context)).Of([.. replicates.Cast<MorphaeusExperiment>()]);

    /// <inheritdoc />
    public IEnumerable<Finding> Examine(string? dataRoot) => [ChestExamination.Of(dataRoot)];

    /// <inheritdoc />
    public IReadOnlyList<Control> Controls => MorphaeusControls.All;

    /// <inheritdoc />
    public IReadOnlyList<MainFigure> MainFigures => [new("comparison", "ranking"), new("comparison", "montage")];
}

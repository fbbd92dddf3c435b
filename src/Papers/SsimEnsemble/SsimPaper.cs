using Residua.Pipeline.Contracts;

namespace Residua.Papers.SsimEnsemble;

/// <summary>
/// "Diffusion Models with Ensembled Structure-Based Anomaly Scoring for Unsupervised Anomaly Detection".
/// </summary>
public sealed class SsimPaper : IPaper
{
    /// <inheritdoc />
    public string Name => "ssim-ensemble";

    /// <inheritdoc />
    public string Title =>
        "Diffusion Models with Ensembled Structure-Based Anomaly Scoring for Unsupervised Anomaly Detection (ISBI 2024)";

    /// <inheritdoc />
    public Type ExperimentType => typeof(SsimExperiment);

    /// <inheritdoc />
    public IReadOnlyList<Step> Steps(Experiment experiment, PlanContext context) =>
        new ExperimentSteps(context).Of((SsimExperiment)experiment);

    /// <inheritdoc />
    public IReadOnlyList<Step> Figures(IReadOnlyList<Experiment> replicates, PlanContext context) =>
        new ExperimentFigures(new(context)).Of([.. replicates.Cast<SsimExperiment>()]);

    /// <inheritdoc />
    public IEnumerable<Finding> Examine(string? dataRoot) => [CohortExamination.Of(dataRoot)];

    /// <inheritdoc />
    public IReadOnlyList<Control> Controls => SsimControls.All;

    /// <inheritdoc />
    public IReadOnlyList<MainFigure> MainFigures => [new("sensitivity", "sensitivity"), new("brats21", "subjects")];
}

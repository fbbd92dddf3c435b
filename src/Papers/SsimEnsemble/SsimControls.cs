using Residua.Pipeline.Contracts;

namespace Residua.Papers.SsimEnsemble;

/// <summary>What is wrong on purpose, and where it applies.</summary>
internal static class SsimControls
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Control> All { get; } =
    [
        new("untrained-network", "the network has its initial weights: every reconstruction is grey", Untrained),
        new("copied-inputs", "every reconstruction is the input itself", (experiment, context) =>
            new ExperimentSteps(context) { Wrong = WrongReconstructions.Copies }.Of((SsimExperiment)experiment)),
        new("reconstructions-of-others", "every reconstruction is that of the next subject", (experiment, context) =>
            new ExperimentSteps(context) { Wrong = WrongReconstructions.OfTheNext }.Of((SsimExperiment)experiment)),
    ];

    private static IReadOnlyList<Step> Untrained(Experiment experiment, PlanContext context) => new ExperimentSteps(context with
    {
        Other = name => Untrained(context.Other(name)),
    }).Of((SsimExperiment)Untrained(experiment));

    private static Experiment Untrained(Experiment experiment) => experiment is EvaluationExperiment evaluation
        ? evaluation with { Reconstruction = evaluation.Reconstruction with { Untrained = true } }
        : experiment;
}

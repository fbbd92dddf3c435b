using Residua.Pipeline.Contracts;

namespace Residua.Papers.SsimEnsemble;

/// <summary>Turns experiments into the steps that draw their tables.</summary>
internal sealed class ExperimentFigures(ExperimentSteps steps)
{
    /// <summary>The plot steps of an experiment.</summary>
    /// <param name="replicates">The experiment, once for each replicate; at least one.</param>
    public IReadOnlyList<Step> Of(IReadOnlyList<SsimExperiment> replicates) => replicates[0] switch
    {
        DdpmExperiment first => OfTrainings(first, [.. replicates.Cast<DdpmExperiment>()]),
        EvaluationExperiment first => OfEvaluations(first, [.. replicates.Cast<EvaluationExperiment>()]),
        SensitivityExperiment first => OfSensitivity(first, [.. replicates.Cast<SensitivityExperiment>()]),
        _ => [],
    };

    private Step[] OfTrainings(DdpmExperiment first, DdpmExperiment[] replicates) =>
        [.. first.Figures.Distinct().Select(_ => TrainingFigure.Of(first.Title, [.. replicates.Select(steps.Train)]))];

    private Step[] OfEvaluations(EvaluationExperiment first, EvaluationExperiment[] replicates)
    {
        Step[] scores = [.. replicates.Select(steps.Score)];
        return [.. first.Figures.Distinct().Select(figure => figure == EvaluationFigure.Scores
            ? ScoresFigure.Of(first.Title, scores)
            : SubjectsFigure.Of(first.Title, scores[0]))];
    }

    private Step[] OfSensitivity(SensitivityExperiment first, SensitivityExperiment[] replicates) =>
    [
        SensitivityFigure.Of(
            first.Title,
            [.. first.Evaluations.Select(name => new ComparedSet(
                name, [.. replicates.Select(own => steps.Score(steps.Evaluation(name, own)))]))]),
    ];
}

using Residua.Pipeline.Contracts;

namespace Residua.Papers.Morphaeus;

/// <summary>Turns experiments into the steps that draw their tables.</summary>
internal sealed class ExperimentFigures(ExperimentSteps steps)
{
    /// <summary>The plot steps of an experiment.</summary>
    /// <param name="replicates">The experiment, once for each replicate; at least one.</param>
    public IReadOnlyList<Step> Of(IReadOnlyList<MorphaeusExperiment> replicates) => replicates[0] switch
    {
        ModelExperiment first => Of(first.Title, first.Figures, [.. replicates.Cast<ModelExperiment>().Select(steps.Score)]),
        TransferExperiment first =>
            Of(first.Title, first.Figures, [.. replicates.Cast<TransferExperiment>().Select(steps.Score)]),
        ComparisonExperiment first => OfComparison(first, [.. replicates.Cast<ComparisonExperiment>()]),
        _ => [],
    };

    private static Step[] Of(string title, IReadOnlyList<ModelFigure> figures, Step[] scores) =>
    [
        .. figures.Distinct().Select(figure => figure switch
        {
            ModelFigure.Training => ValidationFigure.Of(title, scores),
            ModelFigure.Montage => ModelMontage.Of(title, scores[0]),
            _ => DetectionFigure.Of(title, scores[0]),
        }),
    ];

    private Step[] OfComparison(ComparisonExperiment first, ComparisonExperiment[] replicates)
    {
        ComparedModel[] models =
            [.. steps.Models(first).Select(model => new ComparedModel(model.Name, steps.Score(model.Experiment)))];
        return
        [
            .. first.Figures.Distinct().Select(figure => figure switch
            {
                ComparisonFigure.Ranking => RankingFigure.Of(first.Title, [.. replicates.Select(steps.Compare)]),
                ComparisonFigure.Boxes => BoxFigure.Of(first.Title, models),
                _ => ComparisonMontage.Of(first.Title, models),
            }),
        ];
    }
}

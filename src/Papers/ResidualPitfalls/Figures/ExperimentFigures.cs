using Residua.Pipeline.Contracts;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>
/// Turns experiments into the steps that draw their tables: one step each, so that a new figure leaves the others alone.
/// </summary>
internal sealed class ExperimentFigures(ExperimentSteps steps)
{
    /// <summary>The plot steps of an experiment.</summary>
    /// <param name="replicates">The experiment, once for each replicate; at least one.</param>
    public IReadOnlyList<Step> Of(IReadOnlyList<PitfallsExperiment> replicates) => replicates[0] switch
    {
        DiskExperiment => OfDisks([.. replicates.Cast<DiskExperiment>()]),
        TextureExperiment => OfTextures([.. replicates.Cast<TextureExperiment>()]),
        TrainingExperiment => OfTrainings([.. replicates.Cast<TrainingExperiment>()]),
        ModelExperiment => OfModels([.. replicates.Cast<ModelExperiment>()]),
        FolderExperiment => OfFolder([.. replicates.Cast<FolderExperiment>()]),
        ComparisonExperiment => OfComparisons([.. replicates.Cast<ComparisonExperiment>()]),
        _ => throw new ArgumentOutOfRangeException(nameof(replicates), replicates[0], "unknown kind of experiment"),
    };

    private IReadOnlyList<Step> OfDisks(DiskExperiment[] replicates)
    {
        var (first, scores) = (replicates[0], replicates.Select(steps.Score).ToList());
        return [.. first.Figures.Distinct().Select(figure => figure switch
        {
            DiskFigure.HeatMap => DiskFigures.HeatMap(first.Title, scores),
            DiskFigure.Landscape => DiskFigures.Landscape(first.Title, scores),
            DiskFigure.Histogram => DiskFigures.Histogram(first.Title, scores[0]),
            _ => MontageFigure.Of(first, steps.Slices(first.Dataset).Slices),
        })];
    }

    private IReadOnlyList<Step> OfTextures(TextureExperiment[] replicates)
    {
        var first = replicates[0];
        return
        [
            .. first.Figures.Distinct().Select(figure => figure == TextureFigure.Curve
                ? CurveFigures.OfTexture(first.Title, [.. replicates.Select(steps.Score)])
                : MontageFigure.Of(first, steps.Slices(first.Dataset).Slices)),
            .. first.Matching is { } matching
                ? new[] { MatchingFigure.Of(first, [.. replicates.Select(replicate => steps.Matching(replicate, matching))]) }
                : [],
        ];
    }

    private IReadOnlyList<Step> OfTrainings(TrainingExperiment[] replicates)
    {
        var (first, trainings) = (replicates[0], replicates.Select(steps.Train).ToList());
        return [.. first.Figures.Distinct().Select(figure => figure == TrainingFigureKind.Training
            ? TrainingFigure.Of(first.Title, trainings)
            : TrainingMontage.Of(first.Title, trainings[0]))];
    }

    private IReadOnlyList<Step> OfModels(ModelExperiment[] replicates) =>
        [.. replicates[0].Figures.Distinct()
            .Select(_ => CurveFigures.OfModel(replicates[0].Title, [.. replicates.Select(steps.Score)]))];

    private static IReadOnlyList<Step> OfFolder(FolderExperiment[] replicates)
    {
        var (title, scores) = (replicates[0].Title, replicates.Select(ExperimentSteps.ScoreFolder).ToList());
        return [FolderFigures.Curve(title, scores), FolderFigures.Histogram(title, scores[0])];
    }

    private IReadOnlyList<Step> OfComparisons(ComparisonExperiment[] replicates)
    {
        var first = replicates[0];
        var comparisons = replicates.Select(replicate => new ComparisonSteps(replicate, steps)).ToList();
        ReconstructionInput[] inputs =
            first.Comparison.Curves.Count == 0 ? [] : [ReconstructionInput.Normal, ReconstructionInput.Anomalous];
        return
        [
            .. inputs.Select(input => ModelCurvesFigure.Of(
                first, input, comparisons[0].Label, [.. comparisons.Select(comparison => comparison.Curves(input))])),
            .. first.Comparison.Scatter.Count == 0
                ? []
                : new[] { ScatterFigure.Of(first, comparisons[0].Label, [.. comparisons.Select(own => own.Scatter())]) },
        ];
    }
}

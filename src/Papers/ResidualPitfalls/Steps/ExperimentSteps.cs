using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Turns experiments into the steps that compute their tables.</summary>
/// <remarks>
/// What an experiment asks of another is computed with its own seed, so that replicate k of a model sweep or of a comparison is
/// that of the k-th training.
/// </remarks>
/// <param name="context">Other experiments, and where data lie.</param>
internal class ExperimentSteps(PlanContext context)
{
    /// <summary>The steps of one experiment, in the order of their stages.</summary>
    public IReadOnlyList<Step> Of(PitfallsExperiment experiment) => experiment switch
    {
        DiskExperiment disks => [.. Slices(disks.Dataset).All, Score(disks)],
        TextureExperiment { Matching: { } matching } texture =>
            [.. Slices(texture.Dataset).All, Score(texture), MatchingTable.Of(Matching(texture, matching))],
        TextureExperiment texture => [.. Slices(texture.Dataset).All, Score(texture)],
        TrainingExperiment training => [.. TrainSlices.Of(training.Dataset, Mood.Brain, context.DataRoot).All, Train(training)],
        ModelExperiment model => [.. Slices(model.Dataset).All, Score(model)],
        FolderExperiment folder => [Pairs(folder), ScoreFolder(folder)],
        ComparisonExperiment comparison => [.. Slices(comparison.Dataset).All, .. new ComparisonSteps(comparison, this).Tables()],
        _ => throw new ArgumentOutOfRangeException(nameof(experiment), experiment, "unknown kind of experiment"),
    };

    /// <summary>The steps to slices as they are.</summary>
    public TestSlices Slices(ScoredSlices dataset) => TestSlices.Of(dataset, Mood.Brain, context.DataRoot);

    /// <summary>The steps to slices that may be equalised.</summary>
    public TestSlices Slices(SweptSlices dataset) => TestSlices.Of(dataset, Mood.Brain, context.DataRoot, dataset.Equalisation);

    /// <summary>The step with the tables of disks and blurs.</summary>
    public virtual Step Score(DiskExperiment experiment) => DiskScoreStep.Of(experiment, Slices(experiment.Dataset));

    /// <summary>The step with the table of a texture and blurs.</summary>
    public virtual Step Score(TextureExperiment experiment) => TextureScoreStep.Of(experiment, Slices(experiment.Dataset));

    /// <summary>The step with the tables of a model.</summary>
    /// <exception cref="BadInputException">
    /// The model is not trained by the experiment that should, or on slices of another size.
    /// </exception>
    public virtual Step Score(ModelExperiment experiment)
    {
        var (name, weights) = (experiment.Reconstruction.Model, experiment.Reconstruction.Weights);
        var training = Training(name, experiment.Seed, "reconstruction.model");
        if (weights is null && training.Dataset.Downsample != experiment.Dataset.Downsample)
        {
            throw new BadInputException(
                "dataset.downsample",
                $"is {experiment.Dataset.Downsample}, but {name} is trained with {training.Dataset.Downsample}");
        }

        return ModelScoreStep.Of(
            experiment, training.Model, Slices(experiment.Dataset), weights is null ? Train(training) : null);
    }

    /// <summary>The step with the tables of somebody's reconstructions.</summary>
    /// <exception cref="BadInputException">There are none.</exception>
    public static Step ScoreFolder(FolderExperiment experiment) =>
        FolderScoreStep.Of(experiment, Files(experiment.Dataset), Pairs(experiment));

    /// <summary>The step that trains a model.</summary>
    public virtual Step Train(TrainingExperiment experiment) =>
        TrainStep.Of(experiment, TrainSlices.Of(experiment.Dataset, Mood.Brain, context.DataRoot).Slices);

    /// <summary>The experiment that trains a model, with the seed of the one that asks for it.</summary>
    /// <exception cref="BadInputException">It trains none.</exception>
    public virtual TrainingExperiment Training(string name, int seed, string setting) =>
        Other<TrainingExperiment>(name, setting, "trains no model") with { Seed = seed };

    /// <summary>What the search for the nearest disk reads.</summary>
    /// <exception cref="BadInputException">An experiment is not of the kind that it should be.</exception>
    public MatchingInputs Matching(TextureExperiment experiment, MatchingSettings matching)
    {
        var disks = Other<DiskExperiment>(matching.Against, "matching.against", "has no disks and blurs");
        var others = matching.With.Select(name => Other<TextureExperiment>(name, "matching.with", "has no texture"));
        return new(
            Score(experiment), Score(disks with { Seed = experiment.Seed }),
            [.. others.Select(other => Score(other with { Seed = experiment.Seed }))]);
    }

    private static Step Pairs(FolderExperiment experiment) =>
        PairsStep.Of(Files(experiment.Dataset), experiment.Dataset.Rescale);

    private static IReadOnlyList<string> Files(ReconstructionFolder dataset) => ReconstructionPair.FilesOf(
        dataset.Folder ?? throw new BadInputException(
            "dataset.folder",
            "is not given; --set dataset.folder=DIR names a folder of <name>/ with input.nii.gz and reconstruction.nii.gz, or "
            + ".nii, or .png"));

    private T Other<T>(string name, string setting, string failing)
        where T : PitfallsExperiment =>
        context.Other(name) as T ?? throw new BadInputException(setting, $"'{name}' is an experiment that {failing}");
}

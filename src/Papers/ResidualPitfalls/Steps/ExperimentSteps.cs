using Residua.Pipeline.Contracts;
using Residua.Data;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Turns experiments into steps: those that blur, those that train a model, score it, or compare several.</summary>
/// <param name="other">Finds another experiment by name.</param>
/// <param name="dataRoot">Folder that holds the data sets in their published layout; null if the user named none.</param>
internal sealed class ExperimentSteps(Func<string, PitfallsExperiment> other, string? dataRoot)
{
    /// <summary>The steps of one experiment, in the order of their stages.</summary>
    public IReadOnlyList<Step> Of(PitfallsExperiment experiment)
    {
        if (experiment.Model is not null)
        {
            return [.. DataSteps.ForTraining(experiment.Dataset, dataRoot).All, Train(experiment)];
        }

        if (experiment.Comparison.IsAny)
        {
            return [.. Slices(experiment).All];
        }

        return [.. Slices(experiment).All, Score(experiment)];
    }

    /// <summary>The slices that an experiment scores.</summary>
    public DataSteps Slices(PitfallsExperiment experiment) => DataSteps.Of(experiment.Dataset, dataRoot);

    /// <summary>The step with the tables of an experiment that blurs or scores a model.</summary>
    /// <exception cref="BadInputException">The model is not trained by the experiment that should, or on slices of another size.</exception>
    public Step Score(PitfallsExperiment experiment)
    {
        var slices = Slices(experiment).Slices;
        if (experiment.Reconstruction.Model is not { } name)
        {
            return ScoreStep.Of(experiment, slices);
        }

        var trained = Trained(name);
        if (experiment.Reconstruction.Weights is not null)
        {
            return ModelScoreStep.Of(experiment, trained.Model!, slices, training: null);
        }

        if (trained.Dataset.Downsample != experiment.Dataset.Downsample)
        {
            throw new BadInputException("dataset.downsample", $"is {experiment.Dataset.Downsample}, but {name} is trained with {trained.Dataset.Downsample}");
        }

        return ModelScoreStep.Of(experiment, trained.Model!, slices, Train(trained));
    }

    /// <summary>The step with the tables of another experiment.</summary>
    public Step Score(string name) => Score(other(name));

    /// <summary>The step that trains the model of an experiment.</summary>
    public Step Train(PitfallsExperiment experiment) => TrainStep.Of(experiment, DataSteps.ForTraining(experiment.Dataset, dataRoot).Slices);

    /// <summary>The experiment of that name, which trains a model.</summary>
    /// <exception cref="BadInputException">It trains none.</exception>
    public PitfallsExperiment Trained(string name) =>
        other(name) is { Model: not null } experiment
            ? experiment
            : throw new BadInputException("reconstruction.model", $"'{name}' is an experiment that trains no model");
}

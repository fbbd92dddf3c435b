using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.Morphaeus;

/// <summary>Turns experiments into the steps that compute their tables.</summary>
/// <remarks>What an experiment asks of another is computed with its own seed.</remarks>
/// <param name="context">Other experiments, and where data lie.</param>
internal sealed class ExperimentSteps(PlanContext context)
{
    /// <summary>For controls: what goes wrong with the model of an experiment. Default nothing.</summary>
    public Func<ModelExperiment, Mistake> Wrong { get; init; } = _ => Mistake.None;

    /// <summary>The steps of one experiment, in the order of their stages.</summary>
    public IReadOnlyList<Step> Of(MorphaeusExperiment experiment) => experiment switch
    {
        ModelExperiment { Evaluation.WeightsFile: not null } model => [.. Images(model).All, Score(model)],
        ModelExperiment model => [.. Images(model).All, Train(model), Score(model)],
        TransferExperiment transfer =>
            [.. Images(transfer).All, Score(transfer), StrangersTable.Of(Score(transfer))],
        ComparisonExperiment comparison => [Compare(comparison)],
        _ => throw new ArgumentOutOfRangeException(nameof(experiment), experiment, "unknown kind of experiment"),
    };

    /// <summary>The step that trains a model.</summary>
    public Step Train(ModelExperiment experiment) => TrainStep.Of(experiment, Images(experiment).Prepared);

    /// <summary>The step with the tables of a model.</summary>
    public Step Score(ModelExperiment experiment) =>
        Score(experiment, experiment.Dataset, experiment.Evaluation, Images(experiment));

    /// <summary>The step with the tables of several models.</summary>
    public Step Compare(ComparisonExperiment experiment) =>
        ComparisonTables.Of([.. Models(experiment).Select(model => new ComparedModel(model.Name, Score(model.Experiment)))]);

    /// <summary>The models of a comparison, with its seed.</summary>
    /// <exception cref="BadInputException">
    /// One of the names is that of an experiment that trains no model, or images are of several sizes.
    /// </exception>
    public IReadOnlyList<(string Name, ModelExperiment Experiment)> Models(ComparisonExperiment experiment)
    {
        var models = experiment.Models.Select(name => (Name: name, Experiment: Model(name, "models", experiment.Seed))).ToList();
        var sizes = models.Select(model => model.Experiment.Dataset.Size).Distinct().ToList();
        return sizes.Count == 1
            ? models
            : throw new BadInputException("models", $"have images of different sizes: {string.Join(", ", sizes)} pixels");
    }

    /// <summary>The step with the tables of a model on strange images.</summary>
    public Step Score(TransferExperiment experiment) =>
        Score(
            Model(experiment.Model, "model", experiment.Seed), experiment.Dataset, experiment.Evaluation, Images(experiment));

    private Step Score(ModelExperiment model, ChestSettings dataset, EvaluationSettings evaluation, ChestImages images) =>
        ScoreStep.Of(
            model, dataset, evaluation,
            new(images.Prepared, Images(model).Prepared, evaluation.WeightsFile is null ? Train(model) : null), Wrong(model));

    private ChestImages Images(ModelExperiment experiment) =>
        ChestImages.Of(experiment.Dataset, context.DataRoot, trains: true);

    private ChestImages Images(TransferExperiment experiment) =>
        ChestImages.Of(experiment.Dataset, context.DataRoot, trains: false);

    private ModelExperiment Model(string name, string setting, int seed) =>
        context.Other(name) as ModelExperiment is { } model
            ? model with { Seed = seed }
            : throw new BadInputException(setting, $"'{name}' is an experiment that trains no model");
}

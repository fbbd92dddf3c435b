using Residua.Pipeline.Contracts;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>The steps that put models side by side: one table or family of tables each.</summary>
internal sealed class ComparisonSteps(ComparisonExperiment experiment, ExperimentSteps steps)
{
    private static readonly ReconstructionInput[] Inputs = [ReconstructionInput.Normal, ReconstructionInput.Anomalous];

    /// <summary>The steps for the models that are listed.</summary>
    public IEnumerable<Step> Tables() =>
    [
        .. experiment.Comparison.Curves.Count == 0 ? [] : Inputs.Select(Curves),
        .. experiment.Comparison.Scatter.Count == 0 ? [] : new[] { Scatter() },
    ];

    /// <summary>AP over intensity of the models that are given the normal or the anomalous slice.</summary>
    public Step Curves(ReconstructionInput input) => ModelCurvesTable.Of(
        experiment, input, [.. experiment.Comparison.Curves.Select(name => steps.Score(experiment.Of(name, input)))],
        // The blur of Experiment 1 is that of the normal slice.
        input == ReconstructionInput.Normal ? steps.Score(experiment.OfBlurs()) : null);

    /// <summary>Reconstruction error and AP of the models.</summary>
    public Step Scatter() => ScatterTable.Of(experiment, [.. experiment.Comparison.Scatter.Select(name => new ScatteredModel(
        name,
        steps.Train(steps.Training(name, experiment.Seed, "comparison.scatter")),
        steps.Score(experiment.Of(name, ReconstructionInput.Normal)),
        steps.Score(experiment.Of(name, ReconstructionInput.Anomalous))))]);

    /// <summary>What a model is called in a legend.</summary>
    public string Label(string model) => ModelName.Of(steps.Training(model, experiment.Seed, "comparison").Model);
}

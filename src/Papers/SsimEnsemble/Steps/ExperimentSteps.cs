using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.SsimEnsemble;

/// <summary>Turns experiments into the steps that compute their tables.</summary>
/// <remarks>What an experiment asks of another is computed with its own seed and fold.</remarks>
/// <param name="context">Other experiments, and where data lie.</param>
internal sealed class ExperimentSteps(PlanContext context)
{
    /// <summary>For controls: makes wrong reconstructions of volumes and right ones. Default null: they stay right.</summary>
    public Func<Step, Step, Step>? Wrong { get; init; }

    /// <summary>The steps of one experiment, in the order of their stages.</summary>
    public IReadOnlyList<Step> Of(SsimExperiment experiment) => experiment switch
    {
        DdpmExperiment training => [.. CohortVolumes.ForTraining(training.Dataset, context.DataRoot).All, Train(training)],
        EvaluationExperiment evaluation => [.. Volumes(evaluation).All, Reconstruct(evaluation), Score(evaluation)],
        SensitivityExperiment sensitivity => [Tabulate(sensitivity)],
        FolderExperiment folder => Score(folder),
        TestStepExperiment test => Score(test),
        _ => throw new ArgumentOutOfRangeException(nameof(experiment), experiment, "unknown kind of experiment"),
    };

    /// <summary>The step that trains the model of a fold.</summary>
    public Step Train(DdpmExperiment experiment) =>
        TrainStep.Of(experiment, CohortVolumes.ForTraining(experiment.Dataset, context.DataRoot));

    /// <summary>The step with the tables of an evaluation.</summary>
    public Step Score(EvaluationExperiment experiment) => ScoreStep.Of(
        experiment.Scoring, Volumes(experiment).Volumes, Reconstruct(experiment), Volumes(experiment).Split,
        isSinglePass: experiment.Reconstruction.TestTimesteps.Count == 1);

    /// <summary>The step with the tables of several evaluations together.</summary>
    public Step Tabulate(SensitivityExperiment experiment) => SensitivityTables.Of(
        [.. experiment.Evaluations.Select(name => new EvaluatedSet(name, Score(Evaluation(name, experiment))))]);

    /// <summary>An evaluation, with the seed and the fold of the experiment that asks for it.</summary>
    /// <exception cref="BadInputException">It is no evaluation.</exception>
    public EvaluationExperiment Evaluation(string name, SensitivityExperiment asking) =>
        Other<EvaluationExperiment>(name, "evaluations", "evaluates nothing") with { Seed = asking.Seed, Fold = asking.Fold };

    private CohortVolumes Volumes(EvaluationExperiment experiment) =>
        CohortVolumes.ForEvaluation(experiment.Dataset, context.DataRoot);

    private Step Reconstruct(EvaluationExperiment experiment)
    {
        var reconstructions = RightReconstructions(experiment);
        return Wrong is null ? reconstructions : Wrong(Volumes(experiment).Volumes, reconstructions);
    }

    private Step RightReconstructions(EvaluationExperiment experiment)
    {
        var training = Other<DdpmExperiment>(experiment.Reconstruction.Model, "reconstruction.model", "trains no model") with
        {
            Seed = experiment.Seed,
            Fold = experiment.Fold,
        };
        if (training.Dataset.Modality != experiment.Dataset.Modality)
        {
            throw new BadInputException(
                "dataset.modality",
                $"is {experiment.Dataset.Modality}, but {experiment.Reconstruction.Model} is trained with "
                + $"{training.Dataset.Modality}");
        }

        return ReconstructStep.Of(experiment, training, Volumes(experiment).Volumes, Train(training));
    }

    private static Step[] Score(FolderExperiment experiment) =>
        [ScoreStep.OfFolder(experiment.Scoring, Files(experiment.Dataset), null, isSinglePass: false)];

    private static Step[] Score(TestStepExperiment experiment)
    {
        var files = Files(experiment.Dataset);
        var reconstructions = ReconstructStep.Of(experiment, files);
        var isSinglePass = experiment.Reconstruction.TestTimesteps.Count == 1;
        return [reconstructions, ScoreStep.OfFolder(experiment.Scoring, files, reconstructions, isSinglePass)];
    }

    private static IReadOnlyList<string> Files(SubjectFolder dataset) => SubjectTree.FilesOf(
        dataset.Folder ?? throw new BadInputException(
            "dataset.folder",
            "is not given; --set dataset.folder=DIR names a folder of {validation,test,healthy}/<name>/ with "
            + "{input,reconstruction,mask,segmentation}.nii.gz"));

    private T Other<T>(string name, string setting, string failing)
        where T : SsimExperiment =>
        context.Other(name) as T ?? throw new BadInputException(setting, $"'{name}' is an experiment that {failing}");
}

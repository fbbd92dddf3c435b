using Residua.Pipeline.Contracts;
using Residua.Data;

namespace Residua.Papers;

/// <summary>What a trained model makes of validation slices, to look at.</summary>
internal static class TrainingMontage
{
    /// <summary>The step that draws the examples that a training left.</summary>
    public static Step Of(PitfallsExperiment experiment, ExperimentSteps steps) => Step.Create(
        Stage.Plot, "training-montage", new Settings(experiment.Title), new Inputs(steps.Train(experiment)), Draw);

    private static void Draw(Settings settings, Inputs inputs, StepRun run)
    {
        var examples = SliceStackFile.Read(run.PathOf(inputs.Training, TrainStep.ExamplesFile));
        var reconstructions = SliceStackFile.Read(run.PathOf(inputs.Training, TrainStep.ReconstructionsFile));
        Montage.Draw(
            ["validation slice", "reconstruction", Montage.ResidualCaption],
            [.. Enumerable.Range(0, examples.Count).Select(i => new[] { examples[i], reconstructions[i], Montage.Residual(reconstructions[i], examples[i]) })],
            $"Validation slices, their reconstructions and residuals. {settings.Title}").Save(Path.Combine(run.Output, "montage"));
    }

    private sealed record Inputs(Step Training);

    private sealed record Settings(string Title);
}

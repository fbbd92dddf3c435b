using Residua.Data;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>What a trained model makes of validation slices, to look at.</summary>
internal static class TrainingMontage
{
    /// <summary>The step that draws the examples that a training left.</summary>
    public static Step Step(PitfallsExperiment experiment, ExperimentSteps steps) => Papers.Step.Create(
        Stage.Plot, "training-montage", 1, new Settings(experiment.Title), [steps.Train(experiment)], Draw);

    private static void Draw(Settings settings, StepRun run)
    {
        var examples = SliceStackFile.Read(Path.Combine(run.Inputs[0], TrainStep.ExamplesFile));
        var reconstructions = SliceStackFile.Read(Path.Combine(run.Inputs[0], TrainStep.ReconstructionsFile));
        Montage.Draw(
            ["validation slice", "reconstruction", Montage.ResidualCaption],
            [.. Enumerable.Range(0, examples.Count).Select(i => new[] { examples[i], reconstructions[i], Montage.Residual(reconstructions[i], examples[i]) })],
            $"Validation slices, their reconstructions and residuals. {settings.Title}").Save(Path.Combine(run.Output, "montage"));
    }

    private sealed record Settings(string Title);
}

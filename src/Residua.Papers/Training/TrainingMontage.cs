using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Papers;

/// <summary>What a trained model makes of validation slices, to look at.</summary>
public static class TrainingMontage
{
    /// <summary>The step that draws the examples of a training.</summary>
    /// <param name="title">Of the experiment.</param>
    /// <param name="training">The step that trained; see <see cref="TrainingExamples"/>.</param>
    public static Step Of(string title, Step training) =>
        Step.Create(Stage.Plot, "training-montage", new Settings(title), new Inputs(training), Draw);

    private static void Draw(Settings settings, Inputs inputs, StepRun run)
    {
        var examples = SliceStackFile.Read(run.PathOf(inputs.Training, TrainingExamples.SlicesFile));
        var reconstructions = SliceStackFile.Read(run.PathOf(inputs.Training, TrainingExamples.ReconstructionsFile));
        Montage.Draw(
            ["validation slice", "reconstruction", Montage.ResidualCaption],
            [.. Enumerable.Range(0, examples.Count)
                .Select(i => new[] { examples[i], reconstructions[i], Montage.Residual(reconstructions[i], examples[i]) })],
            $"Validation slices, their reconstructions and residuals. {settings.Title}")
            .Save(Path.Combine(run.Output, "montage"));
    }

    private sealed record Inputs(Step Training);

    private sealed record Settings(string Title);
}

using Residua.Pipeline.Contracts;
using Residua.Data;
using Residua.Numerics;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>What is scored, to look at: slices, slices with their anomaly, reconstructions, residuals.</summary>
internal static class MontageFigure
{
    private const int Shown = 6;

    /// <summary>The step that draws the first test slices.</summary>
    public static Step Of(PitfallsExperiment experiment, Step slices) => Step.Create(
        Stage.Plot, "montage",
        new Settings(experiment.Title, experiment.Seed, experiment.Anomaly, new(experiment.Reconstruction.Sigma)), new Inputs(slices), Draw);

    private static void Draw(Settings settings, Inputs inputs, StepRun run)
    {
        var all = SliceStackFile.Read(run.PathOf(inputs.Slices, DataSteps.SlicesFile));
        var stack = all with { Count = Math.Min(Shown, all.Count) };
        var anomalies = AnomalyPlacement.Draw(stack, settings.Anomaly, settings.Seed);
        var intensity = Middle(settings.Anomaly.Intensity);
        var blur = new GaussianBlur(Middle(settings.Reconstruction.Sigma));
        var panels = Enumerable.Range(0, stack.Count).Select(i => Column(stack[i], anomalies[i], (float)intensity, blur)).ToList();

        string[] captions = ["slice", "anomaly", FormattableString.Invariant($"blur, σ = {blur.Sigma:0.##}"), Montage.ResidualCaption];
        Montage.Draw(captions, panels, $"Slices, anomalies, reconstructions and residuals. {settings.Title}")
            .Save(Path.Combine(run.Output, "montage"));
    }

    private static double Middle(Axis axis) => axis.Values()[axis.Count / 2];

    private static Slice[] Column(Slice slice, Anomaly anomaly, float intensity, GaussianBlur blur)
    {
        var painted = anomaly.Paint(slice, intensity);
        var blurred = new float[painted.Length];
        blur.Apply(slice, blurred);
        var (anomalous, reconstruction) = (slice with { Pixels = painted }, slice with { Pixels = blurred });
        return [slice, anomalous, reconstruction, Montage.Residual(reconstruction, anomalous)];
    }

    private sealed record Inputs(Step Slices);

    private sealed record Settings(string Title, int Seed, AnomalySettings Anomaly, BlurSettings Reconstruction);

    private sealed record BlurSettings(Axis Sigma);
}

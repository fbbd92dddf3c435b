using Residua.Numerics;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>What is scored, to look at: slices, slices with their anomaly, reconstructions, residuals.</summary>
internal static class MontageFigure
{
    private const int Shown = 6;

    /// <summary>The step that draws the first test slices with disks of the middle intensity.</summary>
    public static Step Of(DiskExperiment experiment, Step slices) => With(
        new(experiment.Title, experiment.Seed, experiment.Anomaly.Radius, null, Middle(experiment.Anomaly.Intensity),
            Middle(experiment.Reconstruction.Sigma)),
        slices);

    /// <summary>The step that draws the first test slices with another texture.</summary>
    public static Step Of(TextureExperiment experiment, Step slices) => With(
        new(experiment.Title, experiment.Seed, experiment.Anomaly.Radius, experiment.Anomaly.Kind, 0,
            Middle(experiment.Reconstruction.Sigma)),
        slices);

    private static Step With(Settings settings, Step slices) =>
        Step.Create(Stage.Plot, "montage", settings, new Inputs(slices), Draw);

    private static void Draw(Settings settings, Inputs inputs, StepRun run)
    {
        var all = TestSlices.Read(inputs.Slices, run);
        var stack = all with { Count = Math.Min(Shown, all.Count) };
        var anomalies = AnomalyPlacement.Draw(stack, settings.Radius, settings.Seed, settings.Texture);
        var blur = new GaussianBlur(settings.Sigma);
        var panels = Enumerable.Range(0, stack.Count)
            .Select(i => Column(stack[i], anomalies[i], (float)settings.Intensity, blur)).ToList();

        string[] captions =
            ["slice", "anomaly", FormattableString.Invariant($"blur, σ = {blur.Sigma:0.##}"), Montage.ResidualCaption];
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

    private sealed record Settings(string Title, int Seed, int Radius, TextureKind? Texture, double Intensity, double Sigma);
}

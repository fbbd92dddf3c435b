using System.Numerics.Tensors;
using Residua.Data;
using Residua.Figures;
using Residua.Numerics;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>What is scored, to look at: slices, slices with their anomaly, reconstructions, residuals.</summary>
internal static class MontageFigure
{
    private const int Shown = 6;

    /// <summary>The step that draws the first test slices.</summary>
    public static Step Step(PitfallsExperiment experiment, Step slices) => Papers.Step.Create(
        Stage.Plot, "montage", 1, new Settings(experiment.Title, experiment.Seed, experiment.Anomaly, experiment.Reconstruction), [slices], Draw);

    private static void Draw(Settings settings, StepRun run)
    {
        var all = SliceStackFile.Read(Path.Combine(run.Inputs[0], DataSteps.SlicesFile));
        var stack = all with { Count = Math.Min(Shown, all.Count) };
        var anomalies = AnomalyPlacement.Draw(stack, settings.Anomaly, settings.Seed);
        var intensity = Middle(settings.Anomaly.Intensity);
        var blur = new GaussianBlur(Middle(settings.Reconstruction.Sigma));
        var panels = Enumerable.Range(0, stack.Count).Select(i => Column(stack[i], anomalies[i], (float)intensity, blur)).ToList();

        string[] captions = ["slice", "anomaly", FormattableString.Invariant($"blur, σ = {blur.Sigma:0.##}"), "residual × 2"];
        new ImageGrid
        {
            Panels = [.. captions.SelectMany((caption, row) => panels.Select((column, i) => new Panel(column[row], i == 0 ? caption : "")))],
            Columns = stack.Count,
            PanelSize = 192,
            Title = $"Slices, anomalies, reconstructions and residuals. {settings.Title}",
        }.Draw().Save(Path.Combine(run.Output, "montage"));
    }

    private static double Middle(Axis axis) => axis.Values()[axis.Count / 2];

    private static Slice[] Column(Slice slice, Anomaly anomaly, float intensity, GaussianBlur blur)
    {
        var painted = anomaly.Paint(slice, intensity);
        var blurred = new float[painted.Length];
        blur.Apply(slice, blurred);
        var residual = new float[painted.Length];
        TensorPrimitives.Subtract<float>(blurred, painted, residual);
        TensorPrimitives.Abs<float>(residual, residual);
        // Residuals are dark at their true scale.
        TensorPrimitives.Multiply<float>(residual, 2, residual);
        return [Upright(slice), Upright(slice with { Pixels = painted }), Upright(slice with { Pixels = blurred }), Upright(slice with { Pixels = residual })];
    }

    // Axis 0 runs from side to side and axis 1 from back to front; a radiologist expects the front at the top.
    private static Slice Upright(Slice slice)
    {
        var pixels = slice.Pixels.Span;
        var turned = new float[pixels.Length];
        for (var x = 0; x < slice.Height; x++)
        {
            for (var y = 0; y < slice.Width; y++)
                turned[(slice.Width - 1 - y) * slice.Height + x] = pixels[x * slice.Width + y];
        }

        return new(turned, slice.Width, slice.Height);
    }

    private sealed record Settings(string Title, int Seed, AnomalySettings Anomaly, ReconstructionSettings Reconstruction);
}

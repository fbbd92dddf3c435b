using System.Numerics.Tensors;
using Residua.Data;
using Residua.Numerics;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.SsimEnsemble;

/// <summary>Slices of some subjects: input, reconstruction, anomaly map, segmentation.</summary>
internal static class SubjectsFigure
{
    /// <summary>The step that draws them.</summary>
    /// <param name="title">Of the experiment.</param>
    /// <param name="scores">The step with the slices.</param>
    public static Step Of(string title, Step scores) =>
        Step.Create(Stage.Plot, "subjects", new Settings(title), new Inputs(scores), Draw);

    private static void Draw(Settings settings, Inputs inputs, StepRun run)
    {
        SliceStack[] parts =
            [.. Examples.Parts.Select(part => SliceStackFile.Read(run.PathOf(inputs.Scores, Examples.FileOf(part))))];
        var columns = Enumerable.Range(0, parts[0].Count)
            .Select(i => parts.Select((part, row) => Examples.Parts[row] == "map" ? Brightened(part[i]) : part[i]).ToArray())
                .ToList();
        string[] captions = ["input", "reconstruction", "map, each to its maximum", "segmentation"];
        Montage.Draw(captions, columns, $"Inputs, reconstructions, maps of the ensemble and lesions. {settings.Title}")
            .Save(Path.Combine(run.Output, "subjects"));
    }

    // As the original draws them: each map up to its own maximum.
    private static Slice Brightened(Slice map)
    {
        var highest = Math.Max(TensorPrimitives.Max(map.Pixels.Span), float.Epsilon);
        var pixels = new float[map.Pixels.Length];
        TensorPrimitives.Divide(map.Pixels.Span, highest, pixels);
        return map with { Pixels = pixels };
    }

    private sealed record Settings(string Title);

    private sealed record Inputs(Step Scores);
}

using Residua.Data;
using Residua.Models;
using Residua.Pipeline.Contracts;

namespace Residua.Papers;

/// <summary>Some of the slices that a training was validated on, and what the trained network makes of them.</summary>
public static class TrainingExamples
{
    /// <summary>Some of the validation slices.</summary>
    public const string SlicesFile = "examples.nii";

    /// <summary>What the network makes of them, in the same order.</summary>
    public const string ReconstructionsFile = "reconstructions.nii";

    private const int Count = 6;

    /// <summary>Writes both files into the artifact of a training.</summary>
    /// <param name="network">As it was trained.</param>
    /// <param name="validation">The slices to choose from.</param>
    /// <param name="run">The step that trained it.</param>
    public static void Write(Reconstructor network, SliceStack validation, StepRun run)
    {
        var count = Math.Min(Count, validation.Count);
        // Spread over the set: neighbouring slices of one volume look alike.
        float[] pixels =
            [.. Enumerable.Range(0, count).SelectMany(i => validation[i * validation.Count / count].Pixels.ToArray())];
        var examples = new SliceStack(pixels, count, validation.Height, validation.Width);
        var reconstructions = examples with { Pixels = new float[pixels.Length] };
        network.Reconstruct(examples.Pixels, reconstructions.Pixels);
        SliceStackFile.Write(Path.Combine(run.Output, SlicesFile), examples);
        SliceStackFile.Write(Path.Combine(run.Output, ReconstructionsFile), reconstructions);
    }
}

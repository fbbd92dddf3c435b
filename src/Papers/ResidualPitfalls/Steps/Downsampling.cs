using Residua.Pipeline.Contracts;
using Residua.Data;
using Residua.Numerics;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Makes slices smaller, so that models of the phantom are fitted in minutes; the paper has nothing of the kind.</summary>
internal static class Downsampling
{
    /// <summary>The step that makes the slices of another smaller.</summary>
    public static Step Of(int n, Step slices) =>
        Step.Create(Stage.Preprocess, "downsampled-slices", new Settings(n), new Inputs(slices), Reduce);

    /// <exception cref="BadInputException">Blocks of n×n pixels do not fill a slice.</exception>
    public static void Check(int height, int width, int n)
    {
        if (height % n != 0 || width % n != 0)
        {
            throw new BadInputException("dataset.downsample", $"{n} divides slices of {height}×{width} pixels with a rest; choose a divisor of both");
        }
    }

    /// <summary>Leaves word of it for those who compare with published numbers.</summary>
    public static void Tell(int n, StepRun run)
    {
        if (n > 1)
        {
            run.Facts[DataOrigin.DownsampledFact] = $"{n}×{n} pixels to one";
        }
    }

    private static void Reduce(Settings settings, Inputs inputs, StepRun run)
    {
        var slices = SliceStackFile.Read(run.PathOf(inputs.Slices, DataSteps.SlicesFile));
        var n = settings.Downsample;
        Check(slices.Height, slices.Width, n);
        var smaller = new SliceStack(new float[slices.Pixels.Length / n / n], slices.Count, slices.Height / n, slices.Width / n);
        var kept = smaller.Height * smaller.Width;
        for (var i = 0; i < slices.Count; i++)
        {
            BlockMean.Apply(slices[i], n, smaller.Pixels.AsSpan(i * kept, kept));
        }

        Tell(n, run);
        SliceStackFile.Write(Path.Combine(run.Output, DataSteps.SlicesFile), smaller);
    }

    private sealed record Settings(int Downsample);

    private sealed record Inputs(Step Slices);
}

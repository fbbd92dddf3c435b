using Residua.Data;
using Residua.Numerics;
using Residua.Pipeline.Contracts;

namespace Residua.Papers;

/// <summary>Makes slices smaller, so that models are fitted in minutes.</summary>
internal static class Downsampling
{
    /// <summary>Name of the fact that slices were made smaller: a claim accepts it as <c>downsampled</c>.</summary>
    public const string NarrowedFact = DataOrigin.Narrowed + "downsampled";

    /// <summary>The step that makes the slices of another smaller.</summary>
    public static Step Of(int n, Step slices) =>
        Step.Create(Stage.Preprocess, "downsampled-slices", new Settings(n), new Inputs(slices), Reduce);

    /// <exception cref="BadInputException">Blocks of n×n pixels do not fill a slice.</exception>
    public static void Check(int height, int width, int n)
    {
        if (height % n != 0 || width % n != 0)
        {
            throw new BadInputException(
                "dataset.downsample", $"{n} divides slices of {height}×{width} pixels with a rest; choose a divisor of both");
        }
    }

    /// <summary>States the fact, for claims about numbers that are published for whole slices.</summary>
    public static void State(int n, StepRun run)
    {
        if (n > 1)
        {
            run.Facts[NarrowedFact] = $"{n}×{n} pixels to one";
        }
    }

    private static void Reduce(Settings settings, Inputs inputs, StepRun run)
    {
        var slices = TestSlices.Read(inputs.Slices, run);
        var n = settings.Downsample;
        Check(slices.Height, slices.Width, n);
        var smaller = slices with
        {
            Pixels = new float[slices.Pixels.Length / n / n],
            Height = slices.Height / n,
            Width = slices.Width / n,
        };
        var kept = smaller.Height * smaller.Width;
        for (var i = 0; i < slices.Count; i++)
        {
            BlockMean.Apply(slices[i], n, smaller.Pixels.AsSpan(i * kept, kept));
        }

        State(n, run);
        TestSlices.Write(smaller, run);
    }

    private sealed record Settings(int Downsample);

    private sealed record Inputs(Step Slices);
}

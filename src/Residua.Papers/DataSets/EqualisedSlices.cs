using Residua.Data;
using Residua.Numerics;
using Residua.Pipeline.Contracts;

namespace Residua.Papers;

/// <summary>Histogram equalisation of the foreground.</summary>
public enum Equalisation
{
    /// <summary>Intensities as they are.</summary>
    None,

    /// <summary>One map from the histogram of all slices together.</summary>
    Global,

    /// <summary>A map for each slice.</summary>
    PerImage,
}

/// <summary>Equalises the slices of another step.</summary>
internal static class EqualisedSlices
{
    /// <summary>The step that does it.</summary>
    public static Step Of(Equalisation equalisation, Step slices) => Step.Create(
        Stage.Preprocess, "equalised-slices", new Settings(equalisation), new Inputs(slices), Equalise);

    private static void Equalise(Settings settings, Inputs inputs, StepRun run)
    {
        var slices = TestSlices.Read(inputs.Slices, run);
        var all = slices.Pixels.AsSpan();
        var one = settings.Equalisation == Equalisation.Global ? all.Length : slices.Height * slices.Width;
        for (var start = 0; start < all.Length; start += one)
        {
            var pixels = all.Slice(start, one);
            if (!pixels.ContainsAnyExceptInRange(float.NegativeInfinity, 0))
            {
                throw new BadInputException(
                    slices.NameOf(start / one), "has no foreground (no voxel above 0), so there is nothing to equalise");
            }

            HistogramEqualisation.Fit(pixels).Apply(pixels, pixels);
        }

        TestSlices.Write(slices, run);
    }

    private sealed record Settings(Equalisation Equalisation);

    private sealed record Inputs(Step Slices);
}

using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Papers;

/// <summary>The fingerprint of a published data set: the histogram of its scored slices.</summary>
internal static class PublishedHistogram
{
    /// <summary>Total variation up to which slices are taken for the published ones.</summary>
    /// <remarks>
    /// Heights of published bars are known to one pixel, 0.004 of the total at most, and the claim about the histogram allows
    /// 0.01; twice that leaves room for bins that are inferred. The phantom, which was calibrated on it, is 0.032 away with 40
    /// slices: a wider limit would let it pass where its headers lost their mark.
    /// </remarks>
    public const double MostVariation = 0.02;

    private const string TableFile = "histogram.csv";

    /// <summary>The step that reads the published table; its contents are part of the key, its folder is not.</summary>
    /// <remarks>Not of the stage download: it brings no data set of which facts could be told.</remarks>
    public static Step Of(string table) => Step.Create(
        Stage.Preprocess, "published-histogram", new Settings(), NoInputs.None, Check, outsideFiles: [table]);

    /// <summary>Whether slices are the published ones as far as their histogram tells.</summary>
    /// <returns><see cref="DataOrigin.Published"/>, or what they are instead.</returns>
    public static string OriginOf(SliceStack slices, Step histogram, StepRun run)
    {
        var published = NumericTable.Read(run.PathOf(histogram, TableFile));
        var variation = slices.Pixels.Any(pixel => pixel > 0)
            ? HistogramDistance.TotalVariation(IntensityHistogram.Of(slices), published)
            : 1;
        return variation <= MostVariation
            ? DataOrigin.Published
            : FormattableString.Invariant(
                $"volumes in number and shape of the published ones, with another histogram (total variation {variation:0.000})");
    }

    private static void Check(Settings settings, NoInputs inputs, StepRun run) =>
        NumericTable.Read(run.OutsideFiles[0]).Write(Path.Combine(run.Output, TableFile));

    private sealed record Settings;
}

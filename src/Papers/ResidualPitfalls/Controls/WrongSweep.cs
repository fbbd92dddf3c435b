using Residua.Data;
using Residua.Numerics;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>A sweep with a mistake in it; otherwise the one that the papers' tables come from.</summary>
internal static class WrongSweep
{
    /// <summary>AP and reconstruction error over intensities and blurs, or over what a model would have made.</summary>
    /// <param name="mistake">What is wrong.</param>
    /// <param name="slices">The scored slices.</param>
    /// <param name="anomalies">One for each.</param>
    /// <param name="intensities">Of the disks; none for a texture.</param>
    /// <param name="sigmas">Of the blurs; one of any value for a model.</param>
    /// <param name="meanSlice">The step with the mean of the training slices; null where it is not needed.</param>
    /// <param name="run">The running step.</param>
    public static SweepResult Run(
        Mistake mistake, SliceStack slices, Anomaly[] anomalies, double[] intensities, double[] sigmas, Step? meanSlice,
        StepRun run) =>
        ResidualSweep.Run(
            slices,
            mistake.Kind == MistakeKind.ChangedLabels
                ? [.. anomalies.Select((anomaly, i) => Changed(slices[i], anomaly))]
                : anomalies,
            intensities, Reconstructions(mistake, sigmas, meanSlice is null ? null : TestSlices.Read(meanSlice, run)),
            pixelCount => mistake.Kind is MistakeKind.MovedLabels or MistakeKind.Trapezoid
                ? new PlainSweep(pixelCount, mistake.Kind == MistakeKind.MovedLabels, mistake.Kind == MistakeKind.Trapezoid)
                : new SliceSweep(pixelCount),
            run.Threads, run.Progress, run.Cancellation);

    /// <summary>What is made of a slice, for each sigma.</summary>
    public static Reconstruction[] Reconstructions(Mistake mistake, double[] sigmas, SliceStack? meanSlice) => mistake.Kind switch
    {
        MistakeKind.Black => [.. sigmas.Select(_ => (Reconstruction)((_, reconstructed) => reconstructed.Clear()))],
        MistakeKind.MeanSlice =>
            [.. sigmas.Select(_ => (Reconstruction)((_, reconstructed) => meanSlice!.Pixels.CopyTo(reconstructed)))],
        MistakeKind.ShortBlur => [.. sigmas.Select(sigma => (Reconstruction)new GaussianBlur(sigma, truncate: 3).Apply)],
        MistakeKind.NextBlur =>
            [.. sigmas.Select(sigma => (Reconstruction)new GaussianBlur(sigma + sigmas[1] - sigmas[0]).Apply)],
        MistakeKind.BlurForModel => [.. sigmas.Select(_ => (Reconstruction)new GaussianBlur(mistake.Sigma).Apply)],
        _ => [.. sigmas.Select(sigma => (Reconstruction)new GaussianBlur(sigma).Apply)],
    };

    private static Anomaly Changed(Slice slice, Anomaly anomaly)
    {
        var pixels = slice.Pixels;
        int[] changed =
            [.. Enumerable.Range(0, anomaly.Label.Length).Where(k => anomaly.Texture[k] != pixels.Span[anomaly.Label[k]])];
        return anomaly with
        {
            Label = [.. changed.Select(k => anomaly.Label[k])],
            Texture = [.. changed.Select(k => anomaly.Texture[k])],
        };
    }
}

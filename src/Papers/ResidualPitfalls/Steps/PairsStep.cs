using Residua.Data;
using Residua.Numerics;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Checks normal images and their reconstructions in place, all of them before any is scored.</summary>
internal static class PairsStep
{
    /// <summary>Every slice of every image; see <see cref="PairSlice"/>.</summary>
    public const string SlicesFile = "slices.csv";

    /// <summary>The step that checks the files of pairs.</summary>
    /// <param name="files">See <see cref="ReconstructionPair.FilesOf"/>.</param>
    /// <param name="rescale">How the intensities of each input are mapped to [0, 1].</param>
    public static Step Of(IReadOnlyList<string> files, RescaleSettings rescale) => Step.Create(
        Stage.Download, "reconstruction-pairs", new Settings(ReconstructionPair.NamesOf(files), rescale), NoInputs.None, Check,
        outsideFiles: files);

    private static void Check(Settings settings, NoInputs inputs, StepRun run)
    {
        var pairs = ReconstructionPair.Of(run.OutsideFiles);
        List<PairSlice> slices = [];
        List<float> input = [], reconstruction = [];
        foreach (var (number, pair) in pairs.Index())
        {
            run.Cancellation.ThrowIfCancellationRequested();
            var stacks = PairReader.Read(pair, settings.Rescale);
            slices.AddRange(PairSlice.Of(number, stacks.Input));
            input.AddRange(Ends(stacks.Input));
            reconstruction.AddRange(Ends(stacks.Reconstruction));
            run.Progress(number + 1, pairs.Count);
        }

        PairSlice.Write(Path.Combine(run.Output, SlicesFile), slices);
        var (given, made) = (IntensityRange.Of([.. input]), IntensityRange.Of([.. reconstruction]));
        UnitRange.Check(given, Mood.Brain.WhyUnitRange, run);
        CheckScale(given, made, run);
        var images = pairs.Count == 1 ? "1 image" : FormattableString.Invariant($"{pairs.Count} images");
        run.Facts[DataOrigin.Fact] = $"{images} of the user, and what a model makes of them";
    }

    private static float[] Ends(SliceStack stack)
    {
        var range = IntensityRange.Of(stack.Pixels);
        return [range.Minimum, range.Maximum];
    }

    // Networks overshoot a little; what is far beyond was probably saved in another unit.
    private static void CheckScale(IntensityRange given, IntensityRange made, StepRun run)
    {
        var beyond = Math.Max(given.Minimum - made.Minimum, made.Maximum - given.Maximum);
        if (beyond > (given.Maximum - given.Minimum) / 2)
        {
            run.Warn(FormattableString.Invariant(
                $"the reconstructions have intensities from {made.Minimum:0.###} to {made.Maximum:0.###}, ")
                + FormattableString.Invariant(
                    $"but the inputs from {given.Minimum:0.###} to {given.Maximum:0.###}: are they on one scale?"));
        }
    }

    private sealed record Settings(IReadOnlyList<string> Names, RescaleSettings Rescale);
}

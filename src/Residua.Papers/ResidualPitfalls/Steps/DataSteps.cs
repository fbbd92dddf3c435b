using Residua.Data;
using Residua.Numerics;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>The steps from a data set to the slices that are scored; experiments on the same data share them.</summary>
/// <param name="All">In the order of their stages.</param>
/// <param name="Slices">The last one, whose artifact holds <see cref="SlicesFile"/>.</param>
internal sealed record DataSteps(IReadOnlyList<Step> All, Step Slices)
{
    /// <summary>The scored slices, as a float32 NIfTI volume (X, Y, N).</summary>
    public const string SlicesFile = "slices.nii";

    private const string SplitFile = "split.json";

    /// <summary>The steps for <paramref name="dataset"/>.</summary>
    public static DataSteps Of(DatasetSettings dataset, string? dataRoot)
    {
        if (dataset is { Folder: null, Source: DatasetSource.Phantom } && dataRoot is not null)
            throw new BadInputException("--data-root", "is not read by this profile, whose volumes are generated; add --profile=paper");

        // Null where the volumes are generated: they then lie in the artifact of the first step.
        var folder = dataset.Folder ?? (dataset.Source == DatasetSource.Files ? MoodBrain.Folder(dataRoot) : null);
        var download = folder is null ? PhantomVolumes.Step(dataset.Phantom) : UserVolumes.Step(folder);
        var split = Step.Create(
            Stage.Split, "train-test-split", 1, new SplitSettings(dataset.TrainShare, folder), [download], Split);
        var slices = Step.Create(
            Stage.Preprocess, "test-slices", 1, new SliceSettings(dataset.Slice, folder), [download, split], Cut);
        if (dataset.Equalisation == Equalisation.None)
            return new([download, split, slices], slices);

        var equalised = Step.Create(
            Stage.Preprocess, "equalised-slices", 1, new EqualiseSettings(dataset.Equalisation), [slices], Equalise);
        return new([download, split, slices, equalised], equalised);
    }

    private static void Split(SplitSettings settings, StepRun run) =>
        TrainTestSplit
            .Of(settings.Folder ?? PhantomVolumes.Folder(run.Inputs[0]), settings.TrainShare)
            .Write(Path.Combine(run.Output, SplitFile));

    private static void Cut(SliceSettings settings, StepRun run)
    {
        var folder = settings.Folder ?? PhantomVolumes.Folder(run.Inputs[0]);
        var test = TrainTestSplit.Read(Path.Combine(run.Inputs[1], SplitFile)).TestFiles(folder);
        if (test.Count == 0)
            throw new BadInputException(folder, "leaves no volume to score after the split; lower dataset.train-share");

        var slices = SliceStackReader.Read(test, settings.Slice, run.Threads, run.Progress, run.Cancellation);
        SliceStackFile.Write(Path.Combine(run.Output, SlicesFile), slices);
    }

    private static void Equalise(EqualiseSettings settings, StepRun run)
    {
        var slices = SliceStackFile.Read(Path.Combine(run.Inputs[0], SlicesFile));
        var all = slices.Pixels.AsSpan();
        var one = settings.Equalisation == Equalisation.Global ? all.Length : slices.Height * slices.Width;
        for (var start = 0; start < all.Length; start += one)
        {
            var pixels = all.Slice(start, one);
            if (!pixels.ContainsAnyExceptInRange(float.NegativeInfinity, 0))
                throw new BadInputException($"slice {start / one} of the test set", "has no foreground (no voxel above 0), so there is nothing to equalise");

            HistogramEqualisation.Fit(pixels).Apply(pixels, pixels);
        }

        SliceStackFile.Write(Path.Combine(run.Output, SlicesFile), slices);
    }

    private sealed record SplitSettings(double TrainShare, string? Folder);

    private sealed record SliceSettings(int Slice, string? Folder);

    private sealed record EqualiseSettings(Equalisation Equalisation);
}

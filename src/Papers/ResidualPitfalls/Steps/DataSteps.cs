using Residua.Pipeline.Contracts;
using Residua.Data;
using Residua.Numerics;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>The steps from a data set to slices; experiments on the same data share them.</summary>
/// <param name="All">In the order of their stages.</param>
/// <param name="Slices">The last one, whose artifact holds the slices.</param>
internal sealed record DataSteps(IReadOnlyList<Step> All, Step Slices)
{
    /// <summary>The scored slices, as a float32 NIfTI volume (X, Y, N).</summary>
    public const string SlicesFile = "slices.nii";

    /// <summary>The steps to the slices that are scored: <see cref="SlicesFile"/>.</summary>
    public static DataSteps Of(DatasetSettings dataset, string? dataRoot)
    {
        var volumes = Volumes.Of(dataset, dataRoot);
        List<Step> steps =
        [
            .. volumes.InOrder(),
            Step.Create(Stage.Preprocess, "test-slices", new SliceSettings(dataset.Slice), new VolumeInputs(volumes), Cut),
        ];
        // Steps of their own, so that slices as they are keep their key.
        if (dataset.Downsample > 1)
        {
            steps.Add(Downsampling.Of(dataset.Downsample, steps[^1]));
        }

        if (dataset.Equalisation != Equalisation.None)
        {
            steps.Add(Step.Create(Stage.Preprocess, "equalised-slices", new EqualiseSettings(dataset.Equalisation), new SliceInputs(steps[^1]), Equalise));
        }

        return new(steps, steps[^1]);
    }

    /// <summary>The steps to the slices that models are fitted on: see <see cref="TrainSlices"/>.</summary>
    public static DataSteps ForTraining(DatasetSettings dataset, string? dataRoot)
    {
        if (dataset.Equalisation != Equalisation.None)
        {
            throw new BadInputException("dataset.equalisation", "is not for models, which are fitted on slices as they are; leave it out");
        }

        var volumes = Volumes.Of(dataset, dataRoot);
        var slices = TrainSlices.Of(dataset, volumes);
        return new([.. volumes.InOrder(), slices], slices);
    }

    private static void Cut(SliceSettings settings, VolumeInputs inputs, StepRun run)
    {
        var slices = SliceStackReader.Read(
            inputs.Volumes.Test(run), settings.Slice, threads: run.Threads, progress: run.Progress, cancellation: run.Cancellation);
        SliceStackFile.Write(Path.Combine(run.Output, SlicesFile), slices);
    }

    private static void Equalise(EqualiseSettings settings, SliceInputs inputs, StepRun run)
    {
        var slices = SliceStackFile.Read(run.PathOf(inputs.Slices, SlicesFile));
        var all = slices.Pixels.AsSpan();
        var one = settings.Equalisation == Equalisation.Global ? all.Length : slices.Height * slices.Width;
        for (var start = 0; start < all.Length; start += one)
        {
            var pixels = all.Slice(start, one);
            if (!pixels.ContainsAnyExceptInRange(float.NegativeInfinity, 0))
            {
                throw new BadInputException($"slice {start / one} of the test set", "has no foreground (no voxel above 0), so there is nothing to equalise");
            }

            HistogramEqualisation.Fit(pixels).Apply(pixels, pixels);
        }

        SliceStackFile.Write(Path.Combine(run.Output, SlicesFile), slices);
    }

    private sealed record SliceSettings(int Slice);

    private sealed record VolumeInputs(Volumes Volumes);

    private sealed record SliceInputs(Step Slices);

    private sealed record EqualiseSettings(Equalisation Equalisation);
}

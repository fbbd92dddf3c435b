using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Papers;

/// <summary>The steps from a data set to the slices that are scored; experiments on the same data share them.</summary>
/// <param name="All">In the order of their stages.</param>
/// <param name="Slices">The last one, whose artifact holds the slices: <see cref="SlicesFile"/>.</param>
/// <param name="TestSet">The one that compares them with the training volumes: <see cref="TestSetTable.FileName"/>.</param>
public sealed record TestSlices(IReadOnlyList<Step> All, Step Slices, Step TestSet)
{
    /// <summary>The scored slices, as a float32 NIfTI volume (X, Y, N).</summary>
    public const string SlicesFile = "slices.nii";

    /// <summary>The steps to the slices that are scored.</summary>
    /// <param name="dataset">Which slices of which volumes.</param>
    /// <param name="published">What the paper used.</param>
    /// <param name="dataRoot">Folder that holds the data sets in their published layout; null if the user named none.</param>
    /// <param name="equalisation">Histogram equalisation, the last thing that is done to slices. Default none.</param>
    /// <exception cref="BadInputException">There are no such volumes.</exception>
    public static TestSlices Of(
        ScoredSlices dataset, PublishedDataSet published, string? dataRoot, Equalisation equalisation = Equalisation.None)
    {
        var volumes = Volumes.Of(dataset, published, dataRoot);
        // Generated volumes are known to be: there is nothing to compare.
        var histogram = volumes.Files.Count > 0 && published.Histogram is { } table ? PublishedHistogram.Of(table) : null;
        var cut = Step.Create(
            Stage.Preprocess, "test-slices", new Settings(dataset.Slice, dataset.Rescale, published.WhyUnitRange),
            new Inputs(volumes, histogram), Cut, outsideFiles: volumes.Files);
        var testSet = TestSetTable.Of(dataset, volumes, cut);
        List<Step> steps = [.. volumes.InOrder(), .. histogram is null ? [] : new[] { histogram }, cut, testSet];
        var slices = cut;
        // Steps of their own, so that slices as they are keep their key.
        if (dataset.Downsample > 1)
        {
            steps.Add(slices = Downsampling.Of(dataset.Downsample, slices));
        }

        if (equalisation != Equalisation.None)
        {
            steps.Add(slices = EqualisedSlices.Of(equalisation, slices));
        }

        return new(steps, slices, testSet);
    }

    /// <summary>
    /// As <see cref="Of"/>, but the training volumes are scored too:
    /// the mistake that <see cref="TestSetTable"/> is there to show.
    /// </summary>
    /// <param name="dataset">Which slices of which volumes.</param>
    /// <param name="published">What the paper used.</param>
    /// <param name="dataRoot">Folder that holds the data sets in their published layout; null if the user named none.</param>
    /// <exception cref="BadInputException">There are no such volumes.</exception>
    public static TestSlices WithTraining(ScoredSlices dataset, PublishedDataSet published, string? dataRoot)
    {
        var all = Of(dataset with { TrainShare = 0, Downsample = 1 }, published, dataRoot);
        var testSet = TestSetTable.Of(dataset, Volumes.Of(dataset, published, dataRoot), all.Slices);
        return new([.. all.All, testSet], all.Slices, testSet);
    }

    /// <summary>Reads the slices that one of these steps wrote.</summary>
    public static SliceStack Read(Step slices, StepRun run) => SliceStackFile.Read(run.PathOf(slices, SlicesFile));

    /// <summary>Writes slices where <see cref="Read"/> finds them.</summary>
    public static void Write(SliceStack slices, StepRun run) =>
        SliceStackFile.Write(Path.Combine(run.Output, SlicesFile), slices);

    private static void Cut(Settings settings, Inputs inputs, StepRun run)
    {
        var slices = SliceStackReader.Read(
            inputs.Volumes.Test(run), settings.Slice, rescale: settings.Rescale, threads: run.Threads, progress: run.Progress,
            cancellation: run.Cancellation);
        UnitRange.Check(slices, settings.WhyUnitRange, run);
        if (inputs.PublishedHistogram is { } histogram
            && UserVolumes.ReadOrigin(run.FolderOf(inputs.Volumes.Download)) == DataOrigin.Published)
        {
            run.Facts[DataOrigin.Fact] = settings.Rescale.Kind == RescaleKind.None
                ? PublishedHistogram.OriginOf(slices, histogram, run)
                : "volumes whose intensities were rescaled";
        }

        Write(slices, run);
    }

    private sealed record Settings(int Slice, RescaleSettings Rescale, string WhyUnitRange);

    private sealed record Inputs(Volumes Volumes, Step? PublishedHistogram);
}

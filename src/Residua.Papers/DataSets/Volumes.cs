using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Papers;

/// <summary>The volumes of a data set, and which of them are for training.</summary>
/// <remarks>
/// A user's volumes are outside files of every step that reads them: their contents are part of its key, the folder is not.
/// </remarks>
/// <param name="Download">Generates the volumes, or checks those of the user.</param>
/// <param name="Split">Divides them.</param>
/// <param name="Files">The user's volumes, to be passed on as outside files; empty where they are generated.</param>
public sealed record Volumes(Step Download, Step Split, IReadOnlyList<string> Files)
{
    private const string SplitFile = "split.json";

    /// <summary>The steps, in the order of their stages.</summary>
    internal IReadOnlyList<Step> InOrder() => [Download, Split];

    /// <summary>The steps for a data set.</summary>
    /// <param name="dataset">Which volumes.</param>
    /// <param name="published">What the paper used.</param>
    /// <param name="dataRoot">Folder that holds the data sets in their published layout; null if the user named none.</param>
    /// <exception cref="BadInputException">There are no such volumes.</exception>
    internal static Volumes Of(DataSetSettings dataset, PublishedDataSet published, string? dataRoot)
    {
        if (dataset is { Folder: null, Source: DataSetSource.Phantom } && dataRoot is not null)
        {
            throw new BadInputException(
                "--data-root", "is not read by this profile, whose volumes are generated; add --profile=paper");
        }

        var folder = dataset.Folder ?? (dataset.Source == DataSetSource.Files ? published.Under(dataRoot) : null);
        var files = folder is null ? [] : UserVolumes.Files(folder);
        var download = folder is null ? PhantomVolumes.Of(dataset.Phantom) : UserVolumes.Of(files, published);
        var split = Step.Create(
            Stage.Split, "train-test-split", new Settings(dataset.TrainShare), new Inputs(download), Divide, outsideFiles: files);
        return new(download, split, files);
    }

    /// <summary>Files of the volumes that are scored; at least one.</summary>
    /// <exception cref="BadInputException">There is none; says which setting mends it.</exception>
    internal IReadOnlyList<string> Test(StepRun run) =>
        ReadSplit(run).TestFiles(Folder(Download, run)) is { Count: > 0 } files
            ? files
            : throw new BadInputException(
                Folder(Download, run), "leaves no volume to score after the split; lower dataset.train-share");

    /// <summary>Files of the volumes that are for training; at least one.</summary>
    /// <exception cref="BadInputException">There is none; says which setting mends it.</exception>
    internal IReadOnlyList<string> Train(StepRun run) =>
        TrainIfAny(run) is { Count: > 0 } files
            ? files
            : throw new BadInputException(
                Folder(Download, run), "leaves no volume for training after the split; raise dataset.train-share");

    /// <summary>Files of the volumes that are for training; may be none.</summary>
    internal IReadOnlyList<string> TrainIfAny(StepRun run) => ReadSplit(run).TrainFiles(Folder(Download, run));

    private static void Divide(Settings settings, Inputs inputs, StepRun run) =>
        TrainTestSplit.Of(Folder(inputs.Download, run), settings.TrainShare).Write(Path.Combine(run.Output, SplitFile));

    // The first of the user's volumes is for training, or there is none for training: it lies in the folder itself.
    private static string Folder(Step download, StepRun run) => run.OutsideFiles is [var first, ..]
        ? Path.GetDirectoryName(first)!
        : PhantomVolumes.Folder(run.FolderOf(download));

    private TrainTestSplit ReadSplit(StepRun run) => TrainTestSplit.Read(run.PathOf(Split, SplitFile));

    private sealed record Settings(double TrainShare);

    private sealed record Inputs(Step Download);
}

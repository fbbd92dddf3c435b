using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>The volumes of a data set, and which of them are for training.</summary>
/// <param name="Folder">Where they lie; null where they are generated: then in the artifact of <see cref="Download"/>.</param>
/// <param name="Download">Brings the volumes, or checks those of the user.</param>
/// <param name="Split">Divides them.</param>
internal sealed record Volumes(string? Folder, Step Download, Step Split)
{
    private const string SplitFile = "split.json";

    /// <summary>The steps, in the order of their stages.</summary>
    public IReadOnlyList<Step> InOrder() => [Download, Split];

    /// <summary>The steps for <paramref name="dataset"/>.</summary>
    public static Volumes Of(DatasetSettings dataset, string? dataRoot)
    {
        if (dataset is { Folder: null, Source: DatasetSource.Phantom } && dataRoot is not null)
        {
            throw new BadInputException("--data-root", "is not read by this profile, whose volumes are generated; add --profile=paper");
        }

        var folder = dataset.Folder ?? (dataset.Source == DatasetSource.Files ? MoodBrain.Folder(dataRoot) : null);
        var download = folder is null ? PhantomVolumes.Of(dataset.Phantom) : UserVolumes.Of(folder);
        var split = Step.Create(
            Stage.Split, "train-test-split", new Settings(dataset.TrainShare), new Inputs(download, new(folder)), Divide);
        return new(folder, download, split);
    }

    /// <summary>Files of the volumes that are scored; at least one.</summary>
    /// <exception cref="BadInputException">There is none; says which setting mends it.</exception>
    public IReadOnlyList<string> Test(StepRun run) =>
        ReadSplit(run).TestFiles(Place(run)) is { Count: > 0 } files
            ? files
            : throw new BadInputException(Place(run), "leaves no volume to score after the split; lower dataset.train-share");

    /// <summary>Files of the volumes that are for training; at least one.</summary>
    /// <exception cref="BadInputException">There is none; says which setting mends it.</exception>
    public IReadOnlyList<string> Train(StepRun run) =>
        ReadSplit(run).TrainFiles(Place(run)) is { Count: > 0 } files
            ? files
            : throw new BadInputException(Place(run), "leaves no volume for training after the split; raise dataset.train-share");

    private static void Divide(Settings settings, Inputs inputs, StepRun run) =>
        TrainTestSplit.Of(inputs.Place(run), settings.TrainShare).Write(Path.Combine(run.Output, SplitFile));

    private TrainTestSplit ReadSplit(StepRun run) => TrainTestSplit.Read(run.PathOf(Split, SplitFile));

    private string Place(StepRun run) => new Inputs(Download, new(Folder)).Place(run);

    private sealed record Settings(double TrainShare);

    // The folder of the user is no input and no setting: data may move.
    private sealed record Inputs(Step Download, UserFolder User)
    {
        public string Place(StepRun run) => User.Path ?? PhantomVolumes.Folder(run.FolderOf(Download));
    }

    private sealed class UserFolder(string? path)
    {
        internal string? Path => path;
    }
}

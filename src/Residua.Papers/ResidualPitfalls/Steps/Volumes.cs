using Residua.Data;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>The volumes of a data set, and which of them are for training.</summary>
/// <param name="Folder">Where they lie; null where they are generated: then in the artifact of the first step.</param>
/// <param name="Steps">Download and split: the first needs of a step that asks for <see cref="Train"/> or <see cref="Test"/>.</param>
internal sealed record Volumes(string? Folder, IReadOnlyList<Step> Steps)
{
    private const string SplitFile = "split.json";

    /// <summary>The steps for <paramref name="dataset"/>.</summary>
    public static Volumes Of(DatasetSettings dataset, string? dataRoot)
    {
        if (dataset is { Folder: null, Source: DatasetSource.Phantom } && dataRoot is not null)
        {
            throw new BadInputException("--data-root", "is not read by this profile, whose volumes are generated; add --profile=paper");
        }

        var folder = dataset.Folder ?? (dataset.Source == DatasetSource.Files ? MoodBrain.Folder(dataRoot) : null);
        var download = folder is null ? PhantomVolumes.Step(dataset.Phantom) : UserVolumes.Step(folder);
        var split = Step.Create(Stage.Split, "train-test-split", 1, new Settings(dataset.TrainShare, folder), [download], Divide);
        return new(folder, [download, split]);
    }

    /// <summary>Files of the volumes that are scored; at least one.</summary>
    /// <exception cref="BadInputException">There is none; says which setting mends it.</exception>
    public static IReadOnlyList<string> Test(string? folder, StepRun run) =>
        Split(run).TestFiles(Place(folder, run)) is { Count: > 0 } files
            ? files
            : throw new BadInputException(Place(folder, run), "leaves no volume to score after the split; lower dataset.train-share");

    /// <summary>Files of the volumes that are for training; at least one.</summary>
    /// <exception cref="BadInputException">There is none; says which setting mends it.</exception>
    public static IReadOnlyList<string> Train(string? folder, StepRun run) =>
        Split(run).TrainFiles(Place(folder, run)) is { Count: > 0 } files
            ? files
            : throw new BadInputException(Place(folder, run), "leaves no volume for training after the split; raise dataset.train-share");

    private static void Divide(Settings settings, StepRun run) =>
        TrainTestSplit.Of(Place(settings.Folder, run), settings.TrainShare).Write(Path.Combine(run.Output, SplitFile));

    private static TrainTestSplit Split(StepRun run) => TrainTestSplit.Read(Path.Combine(run.Inputs[1], SplitFile));

    private static string Place(string? folder, StepRun run) => folder ?? PhantomVolumes.Folder(run.Inputs[0]);

    private sealed record Settings(double TrainShare, string? Folder);
}

using Residua.Data;
using Residua.Data.Phantoms.Heads;
using Residua.Numerics;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.SsimEnsemble;

/// <summary>The steps from lists of subjects to their preprocessed volumes.</summary>
/// <remarks>
/// The published files are outside files of every step that reads them, lists first: their contents are part of its key, the
/// folder is not.
/// </remarks>
/// <param name="Download">Generates the volumes, or checks the published ones.</param>
/// <param name="Split">Reads the lists; its artifact holds <see cref="SubjectsFile"/> and <see cref="ListsFile"/>.</param>
/// <param name="Volumes">Its artifact holds a folder for each pass, with one for each subject in it.</param>
internal sealed record CohortVolumes(Step Download, Step Split, Step Volumes)
{
    /// <summary>One row for each row of the lists: list, pass, folder of the volumes, and the paths of the files.</summary>
    public const string SubjectsFile = "subjects.csv";

    /// <summary>One row for each list: rows, subjects, and how many of them other lists name too.</summary>
    public const string ListsFile = "lists.csv";

    /// <summary>The steps, in the order of their stages.</summary>
    public IReadOnlyList<Step> All => [Download, Split, Volumes];

    /// <summary>The steps for the subjects that models are trained with: those of all folds, so that folds share them.</summary>
    public static CohortVolumes ForTraining(CohortSettings dataset, string? dataRoot) =>
        Of(dataset, Cohort.TrainingLists, rows: null, dataRoot);

    /// <summary>The steps for a set that models are evaluated on.</summary>
    /// <exception cref="BadInputException">There are no such files, or the paper has no such images of the set.</exception>
    public static CohortVolumes ForEvaluation(EvaluatedCohort dataset, string? dataRoot)
    {
        var cohort = Cohort.Of(dataset.Set);
        return cohort.Modalities.Contains(dataset.Modality)
            ? Of(dataset, [.. cohort.Lists], [.. cohort.Rows.Values], dataRoot)
            : throw new BadInputException("dataset.modality", $"{cohort.Name} has no {dataset.Modality} images");
    }

    private static CohortVolumes Of(
        CohortSettings dataset, IReadOnlyList<string> lists, IReadOnlyList<int>? rows, string? dataRoot)
    {
        if (dataset.Source == DataSetSource.Phantom && dataRoot is not null)
        {
            throw new BadInputException(
                "--data-root", "is not read by this profile, whose volumes are generated; add --profile=paper");
        }

        var files = dataset.Source == DataSetSource.Files ? PublishedCohorts.Files(dataRoot, lists, dataset.Modality) : [];
        var download = files.Count == 0
            ? Step.Create(Stage.Download, "head-phantom", dataset.Phantom, NoInputs.None, Generate)
            : PublishedCohorts.Check(files, rows);
        var split = Step.Create(
            Stage.Split, "subject-lists", new ListSettings(lists, dataset.Modality), new DownloadInput(download), Divide,
            outsideFiles: files);
        var volumes = Step.Create(
            Stage.Preprocess, "head-volumes", new VolumeSettings(dataset.Shape, dataset.Percentiles), new Inputs(download, split),
            Preprocess, outsideFiles: files);
        return new(download, split, volumes);
    }

    /// <summary>The folders of the subjects of a list inside <see cref="Volumes"/>, in its order, duplicates included.</summary>
    public static IReadOnlyList<string> Folders(Step split, Step volumes, string list, StepRun run)
    {
        var table = TextTable.Read(run.PathOf(split, SubjectsFile));
        return
        [
            .. table.Column("list").Zip(table.Column("folder")).Where(row => row.First == list)
                .Select(row => Path.Combine(run.FolderOf(volumes), row.Second)),
        ];
    }

    private static void Generate(HeadPhantomSettings settings, NoInputs inputs, StepRun run)
    {
        HeadPhantomCohorts.Write(run.Output, settings, run.Threads, run.Progress, run.Cancellation);
        run.Facts[DataOrigin.Fact] = DataOrigin.Phantom;
    }

    private static void Divide(ListSettings settings, DownloadInput inputs, StepRun run) =>
        SubjectSplit.Write(PublishedCohorts.DataFolder(inputs.Download, run), settings.Lists, settings.Modality, run);

    private static void Preprocess(VolumeSettings settings, Inputs inputs, StepRun run)
    {
        var data = PublishedCohorts.DataFolder(inputs.Download, run);
        var subjects = SubjectSplit.Read(run.PathOf(inputs.Split, SubjectsFile)).DistinctBy(row => row.Folder).ToList();
        var shape = new VolumeShape(settings.Shape[0], settings.Shape[1], settings.Shape[2]);
        var preprocessing = new Preprocessing(shape, settings.Percentiles[0], settings.Percentiles[1]);
        var done = 0;
        Parallelism.ForEach(subjects, run.Threads, PreprocessOne, run.Cancellation);

        void PreprocessOne(ListedSubject row)
        {
            preprocessing.Run(row.Subject, data, Path.Combine(run.Output, row.Folder));
            run.Progress(Interlocked.Increment(ref done), subjects.Count);
        }
    }

    private sealed record ListSettings(IReadOnlyList<string> Lists, HeadModality Modality);

    private sealed record DownloadInput(Step Download);

    private sealed record VolumeSettings(IReadOnlyList<int> Shape, IReadOnlyList<double> Percentiles);

    private sealed record Inputs(Step Download, Step Split);
}

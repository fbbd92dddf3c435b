using Residua.Data;
using Residua.Data.Phantoms.Chests;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.Morphaeus;

/// <summary>The steps from lists of images to the images that networks read.</summary>
/// <remarks>
/// A user's files are outside files of every step that reads them, lists first: their contents are part of its key, the folder is
/// not.
/// </remarks>
/// <param name="Download">Generates the images, or checks those of the user.</param>
/// <param name="Split">Reads the lists; its artifact holds <see cref="ListsFile"/>.</param>
/// <param name="Prepared">Its artifact holds a stack for each list of the training and for each set.</param>
internal sealed record ChestImages(Step Download, Step Split, Step Prepared)
{
    /// <summary>One row for each list: its images, and how many of them other lists name too.</summary>
    public const string ListsFile = "lists.csv";

    /// <summary>The steps, in the order of their stages.</summary>
    public IReadOnlyList<Step> All => [Download, Split, Prepared];

    /// <summary>The file of the images of a list of the training, resized as the original does for training.</summary>
    public static string TrainingFile(string list) => $"training-{list}.nii";

    /// <summary>The file of the images of a set, resized as the original does for evaluation.</summary>
    public static string FileOf(string set) => $"set-{set}.nii";

    /// <summary>The file of the masks of a set's pathologies; only of generated images.</summary>
    public static string MaskFileOf(string set) => $"masks-{set}.nii";

    /// <summary>The steps for a data set.</summary>
    /// <param name="dataset">Which images.</param>
    /// <param name="dataRoot">Folder of the data sets; null if the user named none.</param>
    /// <param name="trains">Whether a model is trained with them.</param>
    /// <exception cref="BadInputException">There are no such files.</exception>
    public static ChestImages Of(ChestSettings dataset, string? dataRoot, bool trains)
    {
        var isPhantom = dataset is { Source: DataSetSource.Phantom, Folder: null };
        if (isPhantom && dataRoot is not null)
        {
            throw new BadInputException(
                "--data-root", "is not read by this profile, whose images are generated; add --profile=paper");
        }

        var lists = ImageLists.Of(dataset, trains);
        var files = isPhantom ? [] : Files(dataset.Folder ?? PublishedChests.Folder(dataRoot), lists.Names);
        var download = isPhantom
            ? Step.Create(Stage.Download, "chest-phantom", dataset.Phantom, NoInputs.None, Generate)
            : Step.Create(
                Stage.Download, "user-chests", new ListSettings(lists.Names), NoInputs.None, Check, outsideFiles: files);
        var split = Step.Create(
            Stage.Split, "image-lists", new ListSettings(lists.Names), new Inputs(download), Divide, outsideFiles: files);
        var prepared = Step.Create(
            Stage.Preprocess, "chest-images", new ImageSettings(dataset.Size, lists), new Inputs(download), Prepare,
            outsideFiles: files);
        return new(download, split, prepared);
    }

    // Lists first.
    private static string[] Files(string folder, IReadOnlyList<string> lists) =>
    [
        .. lists.Select(list => PublishedChests.PathOf(folder, list)).Distinct(),
        .. lists.SelectMany(list => PublishedChests.Read(folder, list)).Distinct(),
    ];

    private static void Generate(ChestPhantomSettings settings, NoInputs inputs, StepRun run)
    {
        ChestPhantomCohorts.Write(
            ChestPhantomCohorts.DataFolder(run.Output), settings, run.Threads, run.Progress, run.Cancellation);
        run.Facts[DataOrigin.Fact] = DataOrigin.Phantom;
    }

    private static void Check(ListSettings settings, NoInputs inputs, StepRun run)
    {
        var folder = FolderOf(run.OutsideFiles);
        run.Facts[DataOrigin.Fact] =
            PublishedChests.OriginOf([.. settings.Lists.Select(list => (list, PublishedChests.Read(folder, list)))]);
        new TextTable(["file"], [.. run.OutsideFiles.Select(file => (string[])[Path.GetFileName(file)])])
            .Write(Path.Combine(run.Output, "inventory.csv"));
    }

    private static void Divide(ListSettings settings, Inputs inputs, StepRun run)
    {
        var folder = Folder(inputs, run);
        var lists = settings.Lists.Select(list => (Name: list, Images: PublishedChests.Read(folder, list))).ToList();
        var counts = lists.SelectMany(list => list.Images).CountBy(image => image).ToDictionary();
        var rows = lists.Select(list => (list.Name, list.Images.Count, Shared: list.Images.Count(image => counts[image] > 1)))
            .ToList();
        if (rows.Where(row => row.Shared > 0).Select(row => row.Name).ToList() is { Count: > 0 } leaky)
        {
            run.Warn($"the lists {string.Join(", ", leaky)} share images: what is tested with them may have been trained with");
        }

        new TextTable(
            ["list", "images", "in_other_lists"],
            [.. rows.Select(row => (string[])[row.Name, $"{row.Count}", $"{row.Shared}"])])
            .Write(Path.Combine(run.Output, ListsFile));
    }

    private static void Prepare(ImageSettings settings, Inputs inputs, StepRun run)
    {
        var folder = Folder(inputs, run);
        foreach (var (list, name) in settings.Lists.Training)
        {
            Write(TrainingFile(list), PublishedChests.Read(folder, name), ImageResize.Tensor);
        }

        foreach (var (set, name) in settings.Lists.Evaluated)
        {
            var images = PublishedChests.Read(folder, name);
            Write(FileOf(set), images, ImageResize.Pillow);
            string[] masks = [.. images.Select(MaskOf)];
            if (run.OutsideFiles.Count == 0 && masks.All(File.Exists))
            {
                Write(MaskFileOf(set), masks, ImageResize.Tensor);
            }
        }

        void Write(string file, IReadOnlyList<string> images, ImageResize resize)
        {
            var stack = ImageStackReader.Read(images, settings.Size, resize, run.Threads, run.Progress, run.Cancellation);
            SliceStackFile.Write(Path.Combine(run.Output, file), stack);
        }
    }

    private static string Folder(Inputs inputs, StepRun run) =>
        run.OutsideFiles.Count > 0
            ? FolderOf(run.OutsideFiles)
            : ChestPhantomCohorts.DataFolder(run.FolderOf(inputs.Download));

    // As the phantom lays them out.
    private static string MaskOf(string image) =>
        Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(image))!, "masks", Path.GetFileName(image));

    private static string FolderOf(IReadOnlyList<string> files) => Path.GetDirectoryName(Path.GetDirectoryName(files[0]))!;

    private sealed record ListSettings(IReadOnlyList<string> Lists);

    private sealed record ImageSettings(int Size, ImageLists Lists);

    private sealed record Inputs(Step Download);
}

namespace Residua.Data.Phantoms.Chests;

/// <summary>
/// Generated chest X-rays in the published layout: healthy people for training, validation and test, and three sets of patients;
/// beside them four sets of pictures that are no chests at all.
/// </summary>
/// <remarks>
/// Anatomy and diseases come from textbooks and published statistics where there are any (see the remarks of the types), the rest
/// are guesses and say so; none was chosen with a result of anomaly detection.
/// </remarks>
public static class ChestPhantomCohorts
{
    /// <summary>The lists of healthy people, of whom the last are for the test.</summary>
    public const string TrainList = "train", ValidationList = "val", NormalList = "test_normal";

    internal const int MostImages = 20_000;
    private const string Prefix = "./data/CXR/"; // where published lists say that the folder lies

    /// <summary>The lists of patients, one for each disease.</summary>
    public static IReadOnlyList<string> PatientLists { get; } = ["test_opacity", "test_ground_glass", "test_effusion"];

    /// <summary>The lists of pictures that are no chests.</summary>
    public static IReadOnlyList<string> OtherLists { get; } = ["ood_head", "ood_hand", "ood_texture", "ood_digit"];

    /// <summary>Where pictures and lists lie below the data root.</summary>
    public static string DataFolder(string root) => Path.Combine(root, "CXR");

    /// <summary>
    /// Writes <c>{class}/images/{class}-1.png</c> and so on, 299×299 pixels, 8-bit grey, for the classes Normal, Lung_Opacity,
    /// COVID (ground glass) and Effusion; for patients <c>{class}/masks/{class}-1.png</c>, 255 where the disease is; and
    /// <c>splits/*.csv</c>. Others lie below <c>Others/</c>. The same bytes for any number of threads; each file appears whole
    /// or not at all, lists last. Every picture carries a mark, <see cref="PngHeader.IsPhantom"/>, by which nobody takes it
    /// for measured.
    /// </summary>
    /// <param name="folder">The data set's folder; created if missing.</param>
    /// <param name="settings">How many pictures of each kind.</param>
    /// <param name="threads">How many pictures are drawn at once, at least 1.</param>
    /// <param name="progress">Told how many pictures are written and how many there are; from any thread.</param>
    /// <param name="cancellation">Stops after the pictures in work.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number makes no sense.</exception>
    /// <exception cref="BadInputException">The folder cannot be written.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static void Write(
        string folder, ChestPhantomSettings settings, int threads,
        Action<long, long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        settings.Check();

        ChestPicture[] pictures = [.. Pictures(settings)];
        var mark = FormattableString.Invariant($"{NiftiHeader.PhantomMark}, seed {settings.Seed}: drawn, not measured");
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        FirstFailure.Of(() => Parallel.ForEach(pictures, options, picture =>
        {
            var drawn = picture.Draw(picture.Key);
            PngFile.Write(Path.Combine(folder, picture.Image), drawn.Levels, ChestFrame.Size, mark);
            if (drawn.Mask is { } mask)
            {
                PngFile.Write(Path.Combine(folder, picture.Mask), mask, ChestFrame.Size, mark);
            }

            progress?.Invoke(Interlocked.Increment(ref done), pictures.Length);
        }));
        foreach (var list in pictures.GroupBy(picture => picture.List))
        {
            ImageList.Write(
                Path.Combine(folder, "splits", list.Key + ".csv"), list.Select(picture => Prefix + picture.Image));
        }
    }

    private static IEnumerable<ChestPicture> Pictures(ChestPhantomSettings settings)
    {
        var healthy = settings.Train + settings.Validation + settings.Normal;
        var isHealed = settings.Healed;
        return
        [
            .. Class(0, "Normal", healthy, Healthy, key => ChestXray.Draw(key, null, isHealed)),
            .. Patients(1, "Lung_Opacity", settings.Opacity, new LobarOpacity()),
            .. Patients(2, "COVID", settings.GroundGlass, new GroundGlass()),
            .. Patients(3, "Effusion", settings.Effusion, new Effusion()),
            .. Others(4, "Head", HeadSection.Draw), .. Others(5, "Hand", HandXray.Draw),
            .. Others(6, "Texture", OccludingTexture.Draw), .. Others(7, "Digit", DrawnDigit.Draw),
        ];

        string Healthy(int number) => number <= settings.Train ? TrainList
            : number <= settings.Train + settings.Validation ? ValidationList : NormalList;

        IEnumerable<ChestPicture> Patients(int set, string name, int count, ChestPathology pathology) =>
            Class(set, name, count, _ => PatientLists[set - 1], key => ChestXray.Draw(key, pathology, isHealed));

        IEnumerable<ChestPicture> Others(int set, string name, Func<ulong, byte[]> draw) =>
            Class(set, "Others/" + name, settings.Others, _ => OtherLists[set - 4], key => new(draw(key)));

        IEnumerable<ChestPicture> Class(int set, string name, int count, Func<int, string> list, Func<ulong, DrawnPicture> draw)
        {
            const ulong Chests = 0x5265736964436865; // keeps these streams apart from other uses of the same seed
            var key = Dice.Branch(Dice.Branch(Chests, settings.Seed), set);
            return Enumerable.Range(1, count).Select(
                number => new ChestPicture(list(number), name, number, Dice.Branch(key, number), draw));
        }
    }
}

namespace Residua.Data.Phantoms.Heads;

/// <summary>
/// Generated brains in the published layout: healthy subjects for training, and four sets of patients that stand for tumours
/// (BraTS 2021), multiple sclerosis (MSLUB), chronic strokes (ATLAS) and white-matter hyperintensities (WMH).
/// </summary>
/// <remarks>
/// Tissue levels and lesions come from published statistics where there are any (see the remarks of the types); none was chosen
/// with a result of anomaly detection.
/// </remarks>
public static class HeadPhantomCohorts
{
    /// <summary>Folds of the healthy subjects.</summary>
    public const int Folds = 5;

    internal const int MostSubjects = 2000;

    /// <summary>Where images, masks, segmentations and lists lie below the data root.</summary>
    public static string DataFolder(string root) => Path.Combine(root, "Data");

    /// <summary>
    /// Writes <c>Data/splits/*.csv</c>, <c>Data/Train/ixi/{t1,t2,mask}</c> and <c>Data/Test/{set}/{t1,t2,mask,seg}</c> (t2 for
    /// Brats21 and MSLUB only). Images are uint16, masks and segmentations uint8 with slope 1/128, 1 mm or coarser voxels, all
    /// cut to the brain. The same bytes for any number of threads; each file appears whole or not at all, lists last. Every
    /// header carries a mark, <see cref="NiftiHeader.IsPhantom"/>, by which nobody takes the volumes for measured ones.
    /// </summary>
    /// <param name="root">The data root; created if missing.</param>
    /// <param name="settings">How many subjects, and how finely drawn.</param>
    /// <param name="threads">
    /// How many subjects are drawn at once, at least 1; each takes about 0.2 GB at 2 mm and 1 GB at 1 mm.
    /// </param>
    /// <param name="progress">Told how many subjects are written and how many there are; from any thread.</param>
    /// <param name="cancellation">Stops after the slices in work.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number makes no sense.</exception>
    /// <exception cref="BadInputException">The folder cannot be written.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static void Write(
        string root, HeadPhantomSettings settings, int threads,
        Action<long, long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        settings.Check();

        var healthy = Subjects(HeadCohort.Healthy, settings.Healthy + settings.HealthyTest, settings);
        HeadSubject[][] patients =
            [.. HeadCohort.Patients.Select(cohort => Subjects(cohort, settings.Validation + settings.Test, settings))];
        HeadSubject[] all = [.. healthy, .. patients.SelectMany(set => set)];
        var grid = new HeadGrid(settings.Spacing);
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        FirstFailure.Of(() => Parallel.ForEach(all, options, subject =>
        {
            Write(DataFolder(root), subject, grid, settings, cancellation);
            progress?.Invoke(Interlocked.Increment(ref done), all.Length);
        }));
        HeadSplits.Write(Path.Combine(DataFolder(root), "splits"), healthy, settings, patients);
    }

    private static HeadSubject[] Subjects(HeadCohort cohort, int count, HeadPhantomSettings settings) =>
        [.. Enumerable.Range(0, count).Select(number => cohort.Subject(number, settings.Seed))];

    private static void Write(
        string folder, HeadSubject subject, HeadGrid grid, HeadPhantomSettings settings, CancellationToken cancellation)
    {
        var volumes = subject.Draw(grid, cancellation);
        foreach (var (modality, image) in volumes.Images)
        {
            Store(subject.Image(modality), image, NiftiType.UInt16, 1);
        }

        Store(subject.Mask, volumes.Mask, NiftiType.UInt8, 1.0 / HeadMask.Levels);
        if (subject.Segmentation is { } path && volumes.Segmentation is { } segmentation)
        {
            Store(path, segmentation, NiftiType.UInt8, 1.0 / HeadMask.Levels);
        }

        void Store(string name, SliceStack volume, NiftiType type, double slope)
        {
            var spacing = (float)settings.Spacing;
            var mark = FormattableString.Invariant($"{NiftiHeader.PhantomMark}, seed {settings.Seed}: drawn, not measured");
            var header = new NiftiHeader(volume.Height, volume.Width, volume.Count, type)
            {
                Slope = slope,
                Spacing = (spacing, spacing, spacing),
                Description = mark,
            };
            NiftiFile.Write(Path.Combine(folder, name), header, volume);
        }
    }
}

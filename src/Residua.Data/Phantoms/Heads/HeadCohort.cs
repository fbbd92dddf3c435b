namespace Residua.Data.Phantoms.Heads;

/// <summary>One set of subjects: whom it is made of, and where its files lie in the published layout.</summary>
/// <param name="Number">Names its random streams; never changes.</param>
/// <param name="Name">The set's name, as in its lists.</param>
/// <param name="Folder">Below the data folder, with slashes.</param>
/// <param name="Prefix">
/// What file names begin with; must hold neither "t1" nor "mask" nor "seg", which readers replace or seek.
/// </param>
/// <param name="Ages">Years of the youngest and the oldest.</param>
/// <param name="Modalities">Images of each subject.</param>
/// <param name="Pathology">Draws a disease from a key; null: healthy.</param>
internal sealed record HeadCohort(
    int Number, string Name, string Folder, string Prefix, (double Youngest, double Oldest) Ages,
    IReadOnlyList<HeadModality> Modalities, Func<ulong, Pathology>? Pathology)
{
    private static readonly HeadModality[] Both = [HeadModality.T1, HeadModality.T2];

    /// <summary>Stands for IXI: healthy adults of all ages.</summary>
    public static HeadCohort Healthy { get; } = new(0, "IXI", "Train/ixi", "IXI", (20, 86), Both, null);

    /// <summary>
    /// Those that stand for the four sets of patients; ages as far as published (MSLUB: 25 to 64), else guesses.
    /// </summary>
    public static IReadOnlyList<HeadCohort> Patients { get; } =
    [
        new(1, "Brats21", "Test/Brats21", "BraTS", (30, 78), Both, key => new Tumour(key)),
        new(2, "MSLUB", "Test/MSLUB", "MS", (25, 64), Both, key => new SclerosisPlaques(key)),
        new(3, "ATLAS_v2", "Test/ATLAS_v2", "sub", (45, 80), [HeadModality.T1], key => new Stroke(key)),
        new(4, "WMH", "Test/WMH", "case", (60, 84), [HeadModality.T1], key => new Hyperintensities(key)),
    ];

    /// <summary>Subject <paramref name="number"/> of the set.</summary>
    public HeadSubject Subject(int number, int seed)
    {
        const ulong Heads = 0x5265736964486561; // keeps these streams apart from other uses of the same seed
        var key = Dice.Branch(Dice.Branch(Dice.Branch(Heads, seed), Number), number);
        var dice = new Dice(key);
        return new(this, number, Math.Round(dice.Between(Ages.Youngest, Ages.Oldest), 1), key);
    }
}

/// <summary>One subject of a set.</summary>
/// <param name="Cohort">The set.</param>
/// <param name="Number">From 0.</param>
/// <param name="Age">Years.</param>
/// <param name="Key">Of all its random streams.</param>
internal sealed record HeadSubject(HeadCohort Cohort, int Number, double Age, ulong Key)
{
    /// <summary>File name of an image.</summary>
    public string ImageName(HeadModality modality) => $"{Stem}_{Suffix(modality)}.nii.gz";

    /// <summary>Path of an image below the data folder.</summary>
    public string Image(HeadModality modality) => $"{Cohort.Folder}/{Suffix(modality)}/{ImageName(modality)}";

    /// <summary>Path of the mask below the data folder.</summary>
    public string Mask => $"{Cohort.Folder}/mask/{Stem}_mask.nii.gz";

    /// <summary>Path of the segmentation below the data folder; healthy subjects have none.</summary>
    public string? Segmentation => Cohort.Pathology is null ? null : $"{Cohort.Folder}/seg/{Stem}_seg.nii.gz";

    private string Stem => FormattableString.Invariant($"{Cohort.Prefix}{Number + 1:D4}");

    /// <summary>Draws its volumes.</summary>
    public HeadVolumes Draw(HeadGrid grid, CancellationToken cancellation = default) =>
        HeadVolumes.Draw(grid, Age, Cohort.Pathology?.Invoke(Key), Cohort.Modalities, Key, cancellation);

    private static string Suffix(HeadModality modality) => modality == HeadModality.T1 ? "t1" : "t2";
}

using Residua.Data.Phantoms.Heads;

namespace Residua.Papers.SsimEnsemble;

/// <summary>
/// What is published about a set of subjects: its lists, and how the path of a T1 image becomes that of another.
/// </summary>
/// <param name="Name">In the names of its lists and folders.</param>
/// <param name="Modalities">Those that the paper evaluates it with.</param>
/// <param name="Rows">Rows of its published lists, by list.</param>
internal sealed record Cohort(string Name, IReadOnlyList<HeadModality> Modalities, IReadOnlyDictionary<string, int> Rows)
{
    /// <summary>Name of the list of the T2 images that exist; the lists of IXI name T1 images only.</summary>
    public const string AvailableT2 = "avail_t2";

    /// <summary>Folds of the healthy subjects.</summary>
    public const int Folds = 5;

    private static readonly Cohort Healthy = new("IXI", [HeadModality.T1, HeadModality.T2], new Dictionary<string, int>
    {
        ["test"] = 160,
    });

    /// <summary>The lists that one fold is trained and validated with.</summary>
    public static (string Train, string Validation) ListsOf(int fold) => ($"IXI_train_fold{fold}", $"IXI_val_fold{fold}");

    /// <summary>All lists of the healthy subjects that are trained on.</summary>
    public static IReadOnlyList<string> TrainingLists { get; } =
        [.. Enumerable.Range(0, Folds).SelectMany(fold => new[] { ListsOf(fold).Train, ListsOf(fold).Validation })];

    /// <summary>What is published about a set.</summary>
    public static Cohort Of(CohortName name) => name switch
    {
        CohortName.Brats21 => Patients("Brats21", [HeadModality.T1, HeadModality.T2], 100, 1151),
        CohortName.Mslub => Patients("MSLUB", [HeadModality.T1, HeadModality.T2], 10, 20),
        CohortName.Atlas => Patients("ATLAS_v2", [HeadModality.T1], 66, 589),
        CohortName.Wmh => Patients("WMH", [HeadModality.T1], 15, 45),
        _ => Healthy,
    };

    /// <summary>Names of its lists, in the order of the passes.</summary>
    public IEnumerable<string> Lists => Rows.Keys.Select(list => $"{Name}_{list}");

    /// <summary>Whether its subjects have no lesions.</summary>
    public bool IsHealthy => this == Healthy;

    /// <summary>The path of an image, as the original makes it from that of the T1 image.</summary>
    /// <param name="path">From a list.</param>
    /// <param name="modality">What is read.</param>
    public static string PathOf(string path, HeadModality modality) => modality == HeadModality.T1
        ? path
        // Only the folder and the file's own name: a subject may have "t1" in its name.
        : path.Replace("/t1/", "/t2/", StringComparison.Ordinal).Replace("t1.nii", "t2.nii", StringComparison.Ordinal);

    private static Cohort Patients(string name, IReadOnlyList<HeadModality> modalities, int validation, int test) =>
        new(name, modalities, new Dictionary<string, int> { ["val"] = validation, ["test"] = test });
}

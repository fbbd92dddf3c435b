using Residua.Data.Phantoms.Chests;

namespace Residua.Data.Tests.Phantoms.Chests;

/// <summary>A small set and the same people healed, written once for all tests that look at them.</summary>
[CollectionDefinition(nameof(ChestSet))]
public sealed class ChestSet : IDisposable, ICollectionFixture<ChestSet>
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, ChestPatient[]> _patients;

    public ChestSet()
    {
        ChestPhantomCohorts.Write(Ill, Settings, Environment.ProcessorCount);
        ChestPhantomCohorts.Write(Healed, Settings with { Healed = true }, Environment.ProcessorCount);
        Healthy = [.. ((string[])["train", "val", "test_normal"]).SelectMany(list => ImageList.Read(Ill, list)).Select(Picture)];
        _patients = ChestPhantomCohorts.PatientLists.ToDictionary(list => list, Read);
    }

    public static ChestPhantomSettings Settings { get; } = new()
    {
        Train = 6,
        Validation = 2,
        Normal = 4,
        Opacity = 12,
        GroundGlass = 12,
        Effusion = 12,
        Others = 2,
        Seed = 5,
    };

    /// <summary>The pictures of all healthy people.</summary>
    public IReadOnlyList<float[]> Healthy { get; }

    public string Ill => _folder["ill"];

    public string Healed => _folder["healed"];

    public static float[] Picture(string path) => PngFile.Read(path).Pixels;

    public static string MaskOf(string image) => image.Replace("images", "masks", StringComparison.Ordinal);

    /// <summary>Each patient of a list: the picture, the same person healed, the mask.</summary>
    public IReadOnlyList<ChestPatient> Patients(string list) => _patients[list];

    public void Dispose() => _folder.Dispose();

    private ChestPatient[] Read(string list) =>
    [
        .. ImageList.Read(Ill, list).Zip(ImageList.Read(Healed, list), (ill, healed) =>
            new ChestPatient(Picture(ill), Picture(healed), Picture(MaskOf(ill)))),
    ];
}

/// <summary>Pixels of a patient: the picture, the same person healed, the mask.</summary>
public sealed record ChestPatient(float[] Ill, float[] Healed, float[] Mask);

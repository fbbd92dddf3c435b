using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Residua.Data.Phantoms.Heads;

namespace Residua.Data.Tests.Phantoms.Heads;

public sealed class HeadPhantomCohortsTests : IDisposable
{
    private static readonly HeadPhantomSettings Small = new()
    {
        Healthy = 5,
        HealthyTest = 1,
        Validation = 1,
        Test = 1,
        Spacing = 4,
        Seed = 3,
    };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_bytes_do_not_depend_on_the_number_of_threads()
    {
        HeadPhantomCohorts.Write(_folder["1"], Small, threads: 1);
        HeadPhantomCohorts.Write(_folder["2"], Small, threads: 2);

        var files = Directory.GetFiles(_folder["1"], "*", SearchOption.AllDirectories);
        Assert.Equal(6 * 3 + 2 * 4 * 2 + 2 * 3 * 2 + 20, files.Length); // healthy, both contrasts, T1 only, lists
        Assert.All(files, file => Assert.Equal(
            File.ReadAllBytes(file), File.ReadAllBytes(file.Replace(_folder["1"], _folder["2"], StringComparison.Ordinal))));
    }

    [Fact]
    public void A_subject_is_the_same_bits_on_every_machine_and_whoever_else_is_drawn()
    {
        HeadPhantomCohorts.Write(_folder["few"], Small, threads: 2);
        HeadPhantomCohorts.Write(_folder["more"], Small with { HealthyTest = 2, Test = 2 }, threads: 2);

        Assert.All((string[])["few", "more"], set => Assert.Equal(
            ("15FCD6957FCC1DC1", "8D208A078A154EDE"),
            (Sha256(set, "Train/ixi/t2/IXI0004_t2.nii.gz"), Sha256(set, "Test/WMH/seg/case0001_seg.nii.gz"))));
    }

    [Fact]
    public void Another_seed_gives_other_subjects()
    {
        HeadPhantomCohorts.Write(_folder["a"], Small, threads: 2);
        HeadPhantomCohorts.Write(_folder["b"], Small with { Seed = 4 }, threads: 2);

        Assert.NotEqual(Sha256("a", "Train/ixi/mask/IXI0001_mask.nii.gz"), Sha256("b", "Train/ixi/mask/IXI0001_mask.nii.gz"));
    }

    [Fact]
    public void The_anatomy_does_not_depend_on_the_spacing()
    {
        HeadPhantomCohorts.Write(_folder["fine"], Small with { Spacing = 3 }, threads: 2);
        HeadPhantomCohorts.Write(_folder["coarse"], Small, threads: 2);

        var (fine, coarse) = (Millilitres("fine", 3), Millilitres("coarse", 4));
        Assert.InRange(coarse.Mask / fine.Mask, 0.95, 1.05);
        Assert.InRange(coarse.Lesion / fine.Lesion, 0.9, 1.1);
    }

    [Fact]
    public void Progress_reaches_the_number_of_subjects()
    {
        var told = new ConcurrentBag<(long, long)>();

        HeadPhantomCohorts.Write(_folder.Path, Small, threads: 2, (done, all) => told.Add((done, all)));

        Assert.Equal(Enumerable.Range(1, 14).Select(done => ((long)done, 14L)), told.Order());
    }

    [Fact]
    public void Cancelled_writes_nothing()
    {
        Assert.ThrowsAny<OperationCanceledException>(() => HeadPhantomCohorts.Write(
            _folder.Path, Small, threads: 2, cancellation: new CancellationToken(canceled: true)));

        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_file_in_the_way_is_named()
    {
        _folder.Write("Data", "");

        var exception = Assert.Throws<BadInputException>(() => HeadPhantomCohorts.Write(_folder.Path, Small, threads: 2));
        Assert.Contains("Data", exception.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, HeadPhantomSettings> Nonsense => new()
    {
        { "fewer healthy subjects than folds", Small with { Healthy = 4 } },
        { "no healthy test subject", Small with { HealthyTest = 0 } },
        { "no validation subject", Small with { Validation = 0 } },
        { "no test subject", Small with { Test = 0 } },
        { "too many to name", Small with { Test = 2001 } },
        { "voxels too small", Small with { Spacing = 0.9 } },
        { "voxels too large", Small with { Spacing = 4.1 } },
        { "no number", Small with { Spacing = double.NaN } },
    };

    [Theory]
    [MemberData(nameof(Nonsense), DisableDiscoveryEnumeration = true)]
    public void Nonsense_is_refused(string why, HeadPhantomSettings settings) =>
        Assert.True(
            Record.Exception(() => HeadPhantomCohorts.Write(_folder.Path, settings, 1)) is ArgumentOutOfRangeException, why);

    [Fact]
    public void No_threads_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => HeadPhantomCohorts.Write(_folder.Path, Small, threads: 0));

    private (double Mask, double Lesion) Millilitres(string set, double spacing)
    {
        double Of(string name) => Read(set, name).Sum(share => (double)share) * spacing * spacing * spacing / 1000;
        return (Of("Test/Brats21/mask/BraTS0001_mask.nii.gz"), Of("Test/Brats21/seg/BraTS0001_seg.nii.gz"));
    }

    private string Sha256(string set, string name) =>
        Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(Read(set, name).AsSpan())))[..16];

    private float[] Read(string set, string name)
    {
        var path = Path.Combine(HeadPhantomCohorts.DataFolder(_folder[set]), name);
        return NiftiFile.ReadSlices(path, 0, NiftiFile.ReadHeader(path).Z).Pixels;
    }
}

using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Residua.Data.Phantoms.Chests;

namespace Residua.Data.Tests.Phantoms.Chests;

public sealed class ChestPhantomCohortsTests : IDisposable
{
    private static readonly ChestPhantomSettings Small = new()
    {
        Train = 2,
        Validation = 1,
        Normal = 1,
        Opacity = 1,
        GroundGlass = 1,
        Effusion = 1,
        Others = 1,
        Seed = 3,
    };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_bytes_do_not_depend_on_the_number_of_threads()
    {
        ChestPhantomCohorts.Write(_folder["1"], Small, threads: 1);
        ChestPhantomCohorts.Write(_folder["2"], Small, threads: 3);

        var files = Directory.GetFiles(_folder["1"], "*", SearchOption.AllDirectories);
        Assert.Equal(4 + (3 * 2) + 4 + 10, files.Length); // healthy, patients with masks, others, lists
        Assert.All(files, file => Assert.Equal(
            File.ReadAllBytes(file), File.ReadAllBytes(file.Replace(_folder["1"], _folder["2"], StringComparison.Ordinal))));
    }

    [Fact]
    public void A_person_is_the_same_bits_on_every_machine_and_whoever_else_is_drawn()
    {
        ChestPhantomCohorts.Write(_folder["few"], Small, threads: 2);
        ChestPhantomCohorts.Write(_folder["more"], Small with { Train = 4, Opacity = 2, Others = 2 }, threads: 2);

        Assert.All((string[])["few", "more"], set => Assert.Equal(
            "1AB64AAE F0C25730 F6BD14BA 602F3F7C",
            string.Join(
                ' ', Sha256(set, "Normal/images/Normal-2"), Sha256(set, "Lung_Opacity/images/Lung_Opacity-1"),
                Sha256(set, "Lung_Opacity/masks/Lung_Opacity-1"), Sha256(set, "Others/Head/images/Head-1"))));
    }

    [Fact]
    public void Another_seed_gives_other_people()
    {
        ChestPhantomCohorts.Write(_folder["a"], Small, threads: 2);
        ChestPhantomCohorts.Write(_folder["b"], Small with { Seed = 4 }, threads: 2);

        Assert.NotEqual(Sha256("a", "Normal/images/Normal-1"), Sha256("b", "Normal/images/Normal-1"));
    }

    [Fact]
    public void Nothing_else_than_chests_where_nothing_else_is_wanted()
    {
        ChestPhantomCohorts.Write(_folder.Path, Small with { Others = 0 }, threads: 2);

        Assert.False(Directory.Exists(_folder["Others"]));
        Assert.Equal(6, Directory.GetFiles(_folder["splits"]).Length);
    }

    [Fact]
    public void Progress_reaches_the_number_of_pictures()
    {
        var told = new ConcurrentBag<(long, long)>();

        ChestPhantomCohorts.Write(_folder.Path, Small, threads: 2, (done, all) => told.Add((done, all)));

        Assert.Equal(Enumerable.Range(1, 11).Select(done => ((long)done, 11L)), told.Order());
    }

    [Fact]
    public void Cancelled_writes_nothing()
    {
        Assert.ThrowsAny<OperationCanceledException>(() => ChestPhantomCohorts.Write(
            _folder.Path, Small, threads: 2, cancellation: new CancellationToken(canceled: true)));

        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_file_in_the_way_is_named()
    {
        _folder.Write("Normal", "");

        var exception = Assert.Throws<BadInputException>(() => ChestPhantomCohorts.Write(_folder.Path, Small, threads: 2));
        Assert.Contains("Normal", exception.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, ChestPhantomSettings> Nonsense => new()
    {
        { "nobody to train with", Small with { Train = 0 } },
        { "nobody to validate with", Small with { Validation = -1 } },
        { "no healthy test", Small with { Normal = 0 } },
        { "no opacity", Small with { Opacity = 0 } },
        { "no ground glass", Small with { GroundGlass = 0 } },
        { "no effusion", Small with { Effusion = 0 } },
        { "fewer than none", Small with { Others = -1 } },
        { "too many", Small with { Train = 20_001 } },
    };

    [Theory]
    [MemberData(nameof(Nonsense), DisableDiscoveryEnumeration = true)]
    public void Nonsense_is_refused(string why, ChestPhantomSettings settings) =>
        Assert.True(
            Record.Exception(() => ChestPhantomCohorts.Write(_folder.Path, settings, 1)) is ArgumentOutOfRangeException, why);

    [Fact]
    public void No_threads_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ChestPhantomCohorts.Write(_folder.Path, Small, threads: 0));

    private string Sha256(string set, string name) => Convert.ToHexString(
        SHA256.HashData(MemoryMarshal.AsBytes(PngFile.Read(Path.Combine(_folder[set], name + ".png")).Pixels.AsSpan())))[..8];
}

namespace Residua.Data.Tests;

/// <summary>Digests of many files: several at once, with progress, to be stopped.</summary>
public sealed class FileDigestManyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string[] _files;

    public FileDigestManyTests() => _files = [.. Enumerable.Range(0, 12).Select(Old)];

    public void Dispose() => _folder.Dispose();

    [Theory, InlineData(1), InlineData(4)]
    public void Digests_come_in_the_order_of_the_files(int threads) =>
        Assert.Equal(_files.Select(FileDigest.Sha256), Cache().Sha256(_files, threads));

    [Theory, InlineData(false), InlineData(true)]
    public void Progress_counts_bytes_up_to_those_of_all_files_known_or_not(bool known)
    {
        var cache = Cache();
        _ = known ? cache.Sha256(_files, 1) : [];
        var told = new List<(long Done, long All)>();

        cache.Sha256(_files, 4, (done, all) => told.Add((done, all)));

        Assert.Equal(told.Order(), told);
        Assert.Equal((12 * 300_000 + 66, 12 * 300_000 + 66), told[^1]);
        Assert.True(known || told.Count >= 24, "each file is told in pieces");
    }

    [Fact]
    public void Cancelling_stops_within_a_file_and_keeps_what_is_known()
    {
        var cache = Cache();
        using var cancel = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => cache.Sha256(_files, 1, Tell, cancel.Token));
        cache.Save();

        File.WriteAllBytes(_files[0], new byte[300_000]); // only who reads it again would notice
        File.SetLastWriteTimeUtc(_files[0], DateTime.UnixEpoch);
        var reread = new FileDigestCache(_folder["cache"]);
        Assert.NotEqual(FileDigest.Sha256(_files[0]), reread.Sha256(_files[0]));
        Assert.Equal(FileDigest.Sha256(_files[4]), reread.Sha256(_files[4]));

        void Tell(long done, long all)
        {
            if (done > 4 * 300_010)
            {
                cancel.Cancel();
            }
        }
    }

    [Fact]
    public void A_single_file_is_stopped_too()
    {
        using var cancel = new CancellationTokenSource();
        var told = 0L;

        Assert.ThrowsAny<OperationCanceledException>(() => FileDigest.Sha256(_files[5], Tell, cancel.Token));
        Assert.InRange(told, 1, 299_999);

        void Tell(long bytes)
        {
            told += bytes;
            cancel.Cancel();
        }
    }

    [Fact]
    public void Of_several_bad_files_the_first_is_named()
    {
        File.Delete(_files[7]);
        File.Delete(_files[9]);
        Refusal.Of(_files[7], () => Cache().Sha256(_files, 4));
    }

    [Fact]
    public void Volumes_of_one_content_are_listed_together()
    {
        (string, string)[] volumes = [("a", "1"), ("b", "2"), ("c", "1"), ("d", "3"), ("e", "2"), ("f", "1")];

        Assert.Equal([["a", "c", "f"], ["b", "e"]], DuplicateVolumes.Among(volumes));
        Assert.Empty(DuplicateVolumes.Among(volumes[..2]));
    }

    private FileDigestCache Cache() => new(_folder["cache"]);

    private string Old(int number)
    {
        var bytes = new byte[300_000 + number];
        new Random(number).NextBytes(bytes);
        var path = _folder.Write($"{number:D2}", bytes);
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
        return path;
    }
}

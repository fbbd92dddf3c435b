namespace Residua.Data.Tests;

public sealed class FileDigestTests : IDisposable
{
    private const string OfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"; // FIPS 180-2, appendix B.1

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_digest_is_that_of_the_standard() => Assert.Equal(OfAbc, FileDigest.Sha256(_folder.Write("f", "abc")));

    [Fact]
    public void A_missing_file_and_a_folder_are_refused()
    {
        Assert.Equal("does not exist", Refusal.Of(_folder["none"], () => FileDigest.Sha256(_folder["none"])));
        Assert.Equal("is a folder, not a file",
            Refusal.Of(_folder.Path, () => new FileDigestCache(_folder["cache"]).Sha256(_folder.Path)));
    }

    [Fact]
    public void A_file_that_looks_unchanged_is_not_read_again()
    {
        var file = Old("f", "abc");
        var cache = new FileDigestCache(_folder["cache"]);
        cache.Sha256(file);
        cache.Save();

        File.WriteAllText(file, "xyz"); // same length, and the time set back: only a reader would notice
        File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);

        Assert.Equal(OfAbc, new FileDigestCache(_folder["cache"]).Sha256(file));
    }

    [Theory, InlineData("abcd", 0), InlineData("xyz", 1)]
    public void Another_length_or_time_is_read_again(string content, int secondsLater)
    {
        var file = Old("f", "abc");
        var cache = new FileDigestCache(_folder["cache"]);
        cache.Sha256(file);

        File.WriteAllText(file, content);
        File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch.AddSeconds(secondsLater));

        Assert.Equal(FileDigest.Sha256(file), cache.Sha256(file));
    }

    [SkippableFact]
    public void Another_file_of_the_same_length_and_time_is_read_again()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "elsewhere the number of a file is not known");
        var file = Old("f", "xyz");
        var cache = new FileDigestCache(_folder["cache"]);
        cache.Sha256(file);

        File.Move(Old("g", "abc"), file, overwrite: true); // keeps its time

        Assert.Equal(OfAbc, cache.Sha256(file));
    }

    [Fact]
    public void Another_target_of_a_link_is_read_again_and_so_is_a_changed_one()
    {
        var link = File.CreateSymbolicLink(_folder["link"], Old("f", "xyz")).FullName;
        var cache = new FileDigestCache(_folder["cache"]);
        cache.Sha256(link);

        File.WriteAllText(_folder["f"], "123"); // the link itself is as it was
        Assert.Equal(FileDigest.Sha256(_folder["f"]), cache.Sha256(link));

        File.Delete(link);
        File.CreateSymbolicLink(link, Old("g", "abc"));
        File.SetLastWriteTimeUtc(_folder["g"], DateTime.UnixEpoch.AddSeconds(1));
        Assert.Equal(OfAbc, cache.Sha256(link));
    }

    [Fact]
    public void A_file_changed_a_moment_ago_is_not_remembered()
    {
        var file = _folder.Write("f", "xyz");
        var stamp = File.GetLastWriteTimeUtc(file);
        var cache = new FileDigestCache(_folder["cache"]);
        cache.Sha256(file);

        File.WriteAllText(file, "abc");
        File.SetLastWriteTimeUtc(file, stamp); // within one tick of a coarse clock

        Assert.Equal(OfAbc, cache.Sha256(file));
    }

    [Theory]
    [InlineData("rubbish")]
    [InlineData("{0}\t3\t0\t0\n")]
    [InlineData("{0}\tthree\t0\t0\t{1}\n")]
    [InlineData("{0}\t3\t0\t-1\t{1}\n")]
    [InlineData("short\t3\t0\t0\t{1}\n")]
    [InlineData("{0}\t3\t0\t{1}\n")] // as an earlier version wrote it
    public void A_damaged_cache_counts_as_empty(string content)
    {
        var file = Old("f", "abc");
        _folder.Write("cache", content.Replace("{0}", new string('0', 64), StringComparison.Ordinal)
            .Replace("{1}", file, StringComparison.Ordinal));

        Assert.Equal(OfAbc, new FileDigestCache(_folder["cache"]).Sha256(file));
    }

    [Fact]
    public void A_cache_that_cannot_be_read_counts_as_empty()
    {
        var file = Old("f", "abc");
        using var held = new FileStream(_folder["cache"], FileMode.Create, FileAccess.Write, FileShare.None);

        Assert.Equal(OfAbc, new FileDigestCache(_folder["cache"]).Sha256(file));
    }

    private string Old(string name, string content)
    {
        var path = _folder.Write(name, content);
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
        return path;
    }
}

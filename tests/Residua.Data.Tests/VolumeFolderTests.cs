namespace Residua.Data.Tests;

public sealed class VolumeFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Volumes_are_listed_in_ordinal_order_and_nothing_else_is()
    {
        foreach (var name in (string[])[
            "b.nii", "a10.nii.gz", "a2.nii.gz", "B.nii", "notes.txt", "x.nii.bak", "._a2.nii.gz", ".hidden.nii", "deep/c.nii"])
        {
            _folder.Write(name, "");
        }

        Assert.Equal(["B.nii", "a10.nii.gz", "a2.nii.gz", "b.nii"], VolumeFolder.List(_folder.Path)
            .Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public void Paths_are_full() =>
        Assert.Equal([_folder.Write("a.nii", "")], VolumeFolder.List(Path.GetRelativePath(".", _folder.Path)));

    [Fact]
    public void A_missing_folder_is_refused() =>
        Assert.Contains(
            "does not exist", Refusal.Of(_folder["none"], () => VolumeFolder.List(_folder["none"])), StringComparison.Ordinal);

    [Fact]
    public void A_file_in_place_of_a_folder_is_refused()
    {
        var file = _folder.Write("a.nii", "");
        Assert.Contains("is a file", Refusal.Of(file, () => VolumeFolder.List(file)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_volumes_is_refused()
    {
        _folder.Write("notes.txt", "");
        Assert.Contains("holds no *.nii or *.nii.gz file", Refusal.Of(_folder.Path, () => VolumeFolder.List(_folder.Path)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_named_like_a_volume_is_refused()
    {
        _folder.Write("a.nii", "");
        Directory.CreateDirectory(_folder["b.nii"]);

        Assert.Equal("is a folder, not a file", Refusal.Of(_folder["b.nii"], () => VolumeFolder.List(_folder.Path)));
    }

    [SkippableFact]
    public void A_pipe_named_like_a_volume_is_refused()
    {
        SpecialFile.Pipe(_folder["a.nii"]);

        var reason = Refusal.Of(_folder["a.nii"], () => VolumeFolder.List(_folder.Path));
        Assert.Equal("is a pipe; only regular files are read", reason);
    }

    [Fact]
    public void A_link_to_a_volume_is_one_and_a_link_to_nothing_is_refused()
    {
        File.CreateSymbolicLink(_folder["b.nii"], _folder.Write("elsewhere/a.nii", ""));
        Assert.Equal([_folder["b.nii"]], VolumeFolder.List(_folder.Path));

        File.CreateSymbolicLink(_folder["c.nii"], _folder["gone"]);
        var reason = Refusal.Of(_folder["c.nii"], () => VolumeFolder.List(_folder.Path));
        Assert.Equal($"is a link to {_folder["gone"]}, which does not exist", reason);
    }

    [SkippableFact]
    public void A_folder_without_permission_is_refused()
    {
        Skip.If(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "root may list everything");
        var secret = Directory.CreateDirectory(_folder["secret"]);
        using var reset = new Permission(secret, UnixFileMode.None);

        Assert.Contains(
            "cannot be listed", Refusal.Of(secret.FullName, () => VolumeFolder.List(secret.FullName)), StringComparison.Ordinal);
    }
}

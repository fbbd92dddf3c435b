namespace Residua.Data.Tests;

public sealed class VolumeFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Volumes_are_listed_in_ordinal_order_and_nothing_else_is()
    {
        foreach (var name in (string[])["b.nii", "a10.nii.gz", "a2.nii.gz", "B.nii", "notes.txt", "x.nii.bak", "._a2.nii.gz", ".hidden.nii", "deep/c.nii"])
            folder.Write(name, "");

        Assert.Equal(["B.nii", "a10.nii.gz", "a2.nii.gz", "b.nii"], VolumeFolder.List(folder.Path).Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public void Paths_are_full() => Assert.Equal([folder.Write("a.nii", "")], VolumeFolder.List(Path.GetRelativePath(".", folder.Path)));

    [Fact]
    public void A_missing_folder_is_refused() =>
        Assert.Contains("does not exist", Refusal.Of(folder["none"], () => VolumeFolder.List(folder["none"])), StringComparison.Ordinal);

    [Fact]
    public void A_file_in_place_of_a_folder_is_refused()
    {
        var file = folder.Write("a.nii", "");
        Assert.Contains("is a file", Refusal.Of(file, () => VolumeFolder.List(file)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_volumes_is_refused()
    {
        folder.Write("notes.txt", "");
        Assert.Contains("holds no *.nii or *.nii.gz file", Refusal.Of(folder.Path, () => VolumeFolder.List(folder.Path)), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_folder_without_permission_is_refused()
    {
        Skip.If(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "root may list everything");
        var secret = Directory.CreateDirectory(folder["secret"]);
        using var reset = new Permission(secret, UnixFileMode.None);

        Assert.Contains("cannot be listed", Refusal.Of(secret.FullName, () => VolumeFolder.List(secret.FullName)), StringComparison.Ordinal);
    }
}

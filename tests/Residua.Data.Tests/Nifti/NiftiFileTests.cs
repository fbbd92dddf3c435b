namespace Residua.Data.Tests;

public sealed class NiftiFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Axis_2_comes_to_the_front_and_the_others_keep_their_order()
    {
        var path = _folder.Write("small.nii", SmallNifti.Bytes());

        var slices = NiftiFile.ReadSlices(path, 1, 2);

        Assert.Equal([6, 8, 10, 7, 9, 11, 12, 14, 16, 13, 15, 17], slices.Pixels); // x + 2y + 6z
    }

    [Theory]
    [InlineData(-1, 1, "has no slice -1: its axis 2 has 4")]
    [InlineData(4, 1, "has no slice 4: its axis 2 has 4")]
    [InlineData(2, 3, "has no slices 2 to 4: its axis 2 has 4")]
    [InlineData(0, 0, "has no slices 0 to -1")]
    [InlineData(1, int.MaxValue, "has no slices 1 to 2147483647")]
    public void A_slice_that_is_not_there_is_refused(int start, int count, string reason)
    {
        var path = _folder.Write("small.nii.gz", SmallNifti.Gzip(SmallNifti.Bytes()));

        Assert.Contains(reason, Refusal.Of(path, () => NiftiFile.ReadSlices(path, start, count)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("empty.nii", 0, "is empty")]
    [InlineData("empty.nii.gz", 0, "is empty")]
    [InlineData("short.nii", 347, "ends after 347 bytes, within the 348 bytes of the header")]
    [InlineData("one.nii", 1, "ends after 1 bytes")]
    public void A_file_shorter_than_its_header_is_refused(string name, int length, string reason)
    {
        var path = _folder.Write(name, SmallNifti.Bytes()[..length]);

        Assert.Contains(reason, Refusal.Of(path, () => NiftiFile.ReadHeader(path)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_refused() =>
        Assert.Equal("does not exist", Refusal.Of(_folder["none.nii"], () => NiftiFile.ReadHeader(_folder["none.nii"])));

    [Fact]
    public void A_folder_in_place_of_a_file_is_refused()
    {
        Directory.CreateDirectory(_folder["folder.nii"]);

        Assert.Equal(
            "is a folder, not a file", Refusal.Of(_folder["folder.nii"], () => NiftiFile.ReadHeader(_folder["folder.nii"])));
    }

    [SkippableFact]
    public void A_file_without_permission_is_refused()
    {
        Skip.If(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "root may read everything");
        var path = _folder.Write("secret.nii", SmallNifti.Bytes());
        using var reset = new Permission(new FileInfo(path), UnixFileMode.None);

        Assert.Contains("cannot be read", Refusal.Of(path, () => NiftiFile.ReadHeader(path)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_another_program_holds_is_refused()
    {
        var path = _folder.Write("held.nii", SmallNifti.Bytes());
        using var held = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None);

        Assert.Contains("cannot be read", Refusal.Of(path, () => NiftiFile.ReadHeader(path)), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_device_in_place_of_a_file_is_refused()
    {
        Skip.IfNot(File.Exists("/dev/zero"), "no /dev/zero");
        File.CreateSymbolicLink(_folder["endless.nii"], "/dev/zero");

        Refusal.Of(_folder["endless.nii"], () => NiftiFile.ReadHeader(_folder["endless.nii"]));
    }
}

namespace Residua.Data.Tests;

/// <summary>A slice knows the volume it is from, so that a later error can name it.</summary>
public sealed class SliceNamesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_reader_names_slices_after_their_volumes_without_a_folder()
    {
        string[] files = [Volume("a.nii"), Volume("b.nii.gz")];

        var stack = SliceStackReader.Read(files, 1, 2, threads: 2);

        Assert.Equal(["a.nii, slice 1", "a.nii, slice 2", "b.nii.gz, slice 1", "b.nii.gz, slice 2"], stack.Names);
        Assert.Equal("b.nii.gz, slice 1", stack.NameOf(2));
    }

    [Theory, InlineData("stack.nii"), InlineData("stack.nii.gz")]
    public void A_file_keeps_the_names_and_the_pixels(string name)
    {
        var stack = new SliceStack([1, 2, 3, 4, 5, 6], 3, 1, 2) { Names = ["a.nii, slice 1", "ä\nb.nii, slice 1", "c"] };

        SliceStackFile.Write(_folder[name], stack);
        var read = SliceStackFile.Read(_folder[name]);

        Assert.Equal(["a.nii, slice 1", "ä?b.nii, slice 1", "c"], read.Names);
        Assert.Equal(stack.Pixels, read.Pixels);
        Assert.Equal(stack.Pixels, NiftiFile.ReadSlices(_folder[name], 0, 3).Pixels);
    }

    [Fact]
    public void Without_names_a_slice_is_called_by_its_number()
    {
        SliceStackFile.Write(_folder["s.nii"], new SliceStack([1, 2], 2, 1, 1));
        Assert.Equal("slice 1", SliceStackFile.Read(_folder["s.nii"]).NameOf(1));
    }

    [Fact]
    public void As_many_names_as_slices_are_written() => Assert.Throws<ArgumentException>(
        () => SliceStackFile.Write(_folder["s.nii"], new SliceStack([1, 2], 2, 1, 1) { Names = ["one"] }));

    [Theory]
    [InlineData("somebody's comment", 0)]
    [InlineData("a length beyond the file", 352)]
    [InlineData("a negative length", 355)]
    [InlineData("another code", 356)]
    [InlineData("a name too many", 392)]
    public void Any_other_extension_is_passed_over(string what, int at)
    {
        SliceStackFile.Write(_folder["s.nii"], new SliceStack([1, 2], 2, 1, 1) { Names = ["first", "second"] });
        var bytes = File.ReadAllBytes(_folder["s.nii"]);
        bytes[at == 0 ? 361 : at] = at switch { 355 => 0x80, 392 => (byte)'\n', _ => 0x7f };

        var read = SliceStackFile.Read(_folder.Write("s.nii", bytes));

        Assert.True(read.Names.Count == 0, what);
        Assert.Equal([1, 2], read.Pixels);
    }

    private string Volume(string name)
    {
        SliceStackFile.Write(_folder[name], new SliceStack(new float[6], 3, 1, 2));
        return _folder[name];
    }
}

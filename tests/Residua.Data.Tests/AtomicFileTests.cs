namespace Residua.Data.Tests;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_created_with_its_folder_and_replaced()
    {
        var path = _folder["deep/er/file"];

        AtomicFile.Write(path, stream => stream.Write("one"u8));
        AtomicFile.Write(path, stream => stream.Write("two"u8));

        Assert.Equal("two", File.ReadAllText(path));
    }

    [Fact]
    public void While_it_is_written_the_old_one_is_there()
    {
        var path = _folder.Write("file", "old");

        AtomicFile.Write(path, stream =>
        {
            stream.Write("new"u8);
            stream.Flush();
            Assert.Equal("old", File.ReadAllText(path)); // what a kill at this moment leaves
        });

        Assert.Equal("new", File.ReadAllText(path));
    }

    [Fact]
    public void A_failing_writer_leaves_the_old_file_and_nothing_else()
    {
        var path = _folder.Write("file", "old");

        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(path, stream =>
        {
            stream.Write(new byte[1 << 20]);
            throw new InvalidOperationException();
        }));

        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_full_disk_is_told_with_the_name_of_the_file()
    {
        var path = _folder.Write("file", "old");

        var reason = Refusal.Of(path, () => AtomicFile.Write(path, _ => throw new IOException("No space left on device")));

        Assert.Equal("cannot be written: No space left on device", reason);
        Assert.Equal([path], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_folder_in_the_way_is_told()
    {
        Directory.CreateDirectory(_folder["file"]);

        Assert.Contains("cannot be written", Refusal.Of(_folder["file"], () => AtomicFile.Write(_folder["file"], _ => { })),
            StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }
}

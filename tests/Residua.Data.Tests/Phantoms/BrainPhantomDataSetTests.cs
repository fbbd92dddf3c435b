using System.Collections.Concurrent;
using Residua.Data.Phantoms;

namespace Residua.Data.Tests.Phantoms;

public sealed class BrainPhantomDataSetTests : IDisposable
{
    private static readonly BrainPhantom Small = new(Seed: 1, Size: 64, FirstSlice: 127, SliceCount: 2);
    private readonly string _root = Directory.CreateTempSubdirectory("residua-phantom-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Volumes_lie_where_the_real_set_has_them()
    {
        BrainPhantomDataSet.Write(_root, 3, Small, threads: 2);

        var files = Directory.GetFiles(_root, "*", SearchOption.AllDirectories).Order();
        Assert.Equal(
            ["MOOD/brain/train/00000.nii.gz", "MOOD/brain/train/00001.nii.gz", "MOOD/brain/train/00002.nii.gz"],
            files.Select(file => Path.GetRelativePath(_root, file).Replace('\\', '/')));
    }

    [Fact]
    public void The_bytes_do_not_depend_on_the_number_of_threads()
    {
        BrainPhantomDataSet.Write(Path.Combine(_root, "1"), 5, Small, threads: 1);
        BrainPhantomDataSet.Write(Path.Combine(_root, "2"), 5, Small, threads: 2);

        for (var number = 0; number < 5; number++)
        {
            Assert.Equal(File.ReadAllBytes(Volume("1", number)), File.ReadAllBytes(Volume("2", number)));
        }
    }

    [Fact]
    public void A_volume_reads_back_as_drawn_and_0_elsewhere()
    {
        BrainPhantomDataSet.Write(_root, 3, Small, threads: 2);

        var read = NiftiFile.ReadSlices(Volume("", 2), 126, 4);
        Assert.Equal(Small.Draw(2).Pixels, read.Pixels[(64 * 64)..(3 * 64 * 64)]);
        Assert.All(read[0].Pixels.ToArray().Concat(read[3].Pixels.ToArray()), pixel => Assert.Equal(0, pixel));
        Assert.Equal((64, 64, 256, NiftiType.UInt16), Shape(NiftiFile.ReadHeader(Volume("", 0))));
    }

    [Fact]
    public void Every_volume_carries_the_mark()
    {
        BrainPhantomDataSet.Write(_root, 3, Small, threads: 2);

        var files = VolumeFolder.List(BrainPhantomDataSet.VolumeFolder(_root));
        Assert.All(files, file => Assert.True(NiftiFile.ReadHeader(file).IsPhantom));
        Assert.Equal("Residua phantom, seed 1: drawn, not measured", NiftiFile.ReadHeader(Volume("", 2)).Description);
    }

    [Fact]
    public void Progress_reaches_the_number_of_volumes()
    {
        var told = new ConcurrentBag<(long, long)>();

        BrainPhantomDataSet.Write(_root, 4, Small, threads: 2, (done, all) => told.Add((done, all)));

        Assert.Equal([(1, 4), (2, 4), (3, 4), (4, 4)], told.Order());
    }

    [Fact]
    public void Cancelled_writes_nothing()
    {
        Assert.ThrowsAny<OperationCanceledException>(
            () => BrainPhantomDataSet.Write(_root, 4, Small, threads: 2, cancellation: new CancellationToken(canceled: true)));

        Assert.Empty(Directory.GetFileSystemEntries(_root));
    }

    [Fact]
    public void A_file_in_the_way_is_named()
    {
        File.WriteAllText(Path.Combine(_root, "MOOD"), "");

        var exception = Assert.Throws<BadInputException>(() => BrainPhantomDataSet.Write(_root, 4, Small, threads: 2));
        Assert.Contains("MOOD", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no volumes", 0, 1, 127)]
    [InlineData("more than five digits can name", 100_001, 1, 127)]
    [InlineData("no threads", 1, 0, 127)]
    [InlineData("slices beyond the volume", 1, 1, 255)]
    public void Nonsense_is_refused(string why, int volumes, int threads, int first)
    {
        var phantom = Small with { FirstSlice = first };

        var exception = Record.Exception(() => BrainPhantomDataSet.Write(_root, volumes, phantom, threads));

        Assert.True(exception is ArgumentOutOfRangeException, why);
    }

    private string Volume(string set, int number) =>
        Path.Combine(BrainPhantomDataSet.VolumeFolder(Path.Combine(_root, set)), $"{number:D5}.nii.gz");

    private static (int, int, int, NiftiType) Shape(NiftiHeader header) => (header.X, header.Y, header.Z, header.Type);
}

namespace Residua.Data.Tests;

public sealed class SliceStackReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory, InlineData(1), InlineData(2), InlineData(16)]
    public void Slices_come_in_the_order_of_the_files_whatever_the_threads(int threads)
    {
        var files = Enumerable.Range(0, 40).Select(i => Volume($"{i:D2}.nii.gz", 2, 2, i)).ToArray();

        var stack = SliceStackReader.Read(files, 1, threads: threads);

        Assert.Equal((40, 2, 2), (stack.Count, stack.Height, stack.Width));
        Assert.All(
            Enumerable.Range(0, 40), i => Assert.Equal([i + 0.5f, i + 0.5f, i + 0.5f, i + 0.5f], stack[i].Pixels.ToArray()));
    }

    [Fact]
    public void Another_size_names_both_files_and_both_shapes()
    {
        string[] files = [Volume("a.nii", 2, 2), Volume("b.nii", 2, 2), Volume("c.nii", 2, 3)];

        var reason = Refusal.Of(files[2], () => SliceStackReader.Read(files, 0));

        Assert.Equal($"has slices of 2×3, but those of {files[0]} are 2×2", reason);
    }

    [Fact]
    public void A_transposed_size_is_another_size()
    {
        string[] files = [Volume("a.nii", 2, 3), Volume("b.nii", 3, 2)];

        Refusal.Of(files[1], () => SliceStackReader.Read(files, 0));
    }

    [Fact]
    public void A_slice_out_of_range_names_file_and_slices()
    {
        string[] files = [Volume("a.nii", 2, 2)];

        Assert.Equal(
            "has no slice 2: its axis 2 has 2, numbered from 0", Refusal.Of(files[0], () => SliceStackReader.Read(files, 2)));
    }

    [Theory, InlineData(float.NaN), InlineData(float.PositiveInfinity)]
    public void A_voxel_that_is_not_finite_names_file_and_place(float value)
    {
        string[] files = [Volume("a.nii", 2, 2), _folder["b.nii"]];
        SliceStackFile.Write(files[1], new SliceStack([0, 0, 0, 0, 0, 0, value, 0], 2, 2, 2));

        Assert.Equal("has a voxel that is not finite at (1, 0, 1)", Refusal.Of(files[1], () => SliceStackReader.Read(files, 1)));
    }

    [Fact]
    public void Of_several_bad_files_the_first_is_named_whatever_the_threads()
    {
        var files = Enumerable.Range(0, 60).Select(i => Volume($"{i:D2}.nii", 2, i < 6 ? 2 : 3)).ToArray();

        ThreadPool.SetMinThreads(16, 16); // so that the bad files do fail while the first good one is told
        Refusal.Of(files[6], () => SliceStackReader.Read(files, 0, threads: 8, progress: (_, _) => Thread.Sleep(100)));
    }

    [Fact]
    public void Progress_counts_up_to_the_number_of_files()
    {
        var files = Enumerable.Range(0, 20).Select(i => Volume($"{i:D2}.nii", 2, 2)).ToArray();
        var told = new List<(long, long)>();

        SliceStackReader.Read(files, 0, threads: 4, progress: (done, all) => told.Add((done, all)));

        Assert.Equal(Enumerable.Range(1, 20).Select(i => ((long)i, 20L)), told);
    }

    [Fact]
    public void Cancelling_stops()
    {
        var files = Enumerable.Range(0, 20).Select(i => Volume($"{i:D2}.nii", 2, 2)).ToArray();
        using var cancel = new CancellationTokenSource();
        var done = 0L;

        Assert.ThrowsAny<OperationCanceledException>(
            () => SliceStackReader.Read(files, 0, progress: Tell, cancellation: cancel.Token));
        Assert.Equal(3, done);

        void Tell(long count, long _)
        {
            done = count;
            if (count == 3)
            {
                cancel.Cancel();
            }
        }
    }

    private string Volume(string name, int x, int y, float level = 0)
    {
        var pixels = new float[2 * x * y];
        pixels.AsSpan(x * y).Fill(level + 0.5f);
        SliceStackFile.Write(_folder[name], new SliceStack(pixels, 2, x, y));
        return _folder[name];
    }
}

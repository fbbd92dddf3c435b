using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace StandIns.Tests.TorchSharp;

[Collection(TorchCollection.Name)]
public class AllocatorTests
{
    private const int Megabyte = 1 << 18; // of float32

    [SkippableFact]
    public void A_large_tensor_gets_the_memory_that_another_of_its_size_left()
    {
        Skip.If(Upstream.IsInUse || !OperatingSystem.IsLinux());
        using var other = empty([4 * Megabyte]);
        var tensor = empty([10 * Megabyte]);
        ref var place = ref MemoryMarshal.GetReference(tensor.bytes);
        tensor.Dispose();

        using var next = empty([10 * Megabyte]);

        Assert.True(Unsafe.AreSame(ref place, ref MemoryMarshal.GetReference(next.bytes)));
    }

    // Without the allocator the test above may pass: the system often maps the same place again. But libtorch's own memory begins
    // behind a header, and blocks are whole pages.
    [SkippableFact]
    public void Large_tensors_are_whole_pages()
    {
        Skip.If(Upstream.IsInUse || !OperatingSystem.IsLinux());
        using var tensor = empty([10 * Megabyte]);

        var address = Unsafe.ByteOffset(ref Unsafe.NullRef<byte>(), ref MemoryMarshal.GetReference(tensor.bytes));

        Assert.Equal(0, address % Environment.SystemPageSize);
    }

    [Fact]
    public void Memory_in_use_is_not_given_again()
    {
        using var one = zeros([10 * Megabyte]);
        using var two = ones([10 * Megabyte]);
        using var three = ones([9 * Megabyte]);

        Assert.Equal(0f, one.max().item<float>());
    }

    [Fact]
    public void No_more_is_kept_than_was_in_use_at_once()
    {
        using var held = empty([4 * Megabyte]);
        var before = Environment.WorkingSet;

        for (var size = 30; size < 90; size++)
        {
            ones([size * Megabyte]).Dispose(); // 3.5 GB together
        }

        Assert.InRange(Environment.WorkingSet - before, long.MinValue, 200L << 20);
    }
}

using TorchSharp;
using static TorchSharp.torch;

namespace StandIns.Tests.TorchSharp;

[Collection(TorchCollection.Name)]
public class DisposeScopeTests
{
    [Fact]
    public void A_scope_frees_what_was_made_in_it()
    {
        Tensor inside, kept, outer;
        using (NewDisposeScope())
        {
            using (var scope = NewDisposeScope())
            {
                inside = ones([2]);
                kept = inside + 1;
                outer = scope.MoveToOuter(kept * 2);
                kept.DetachFromDisposeScope();
            }

            Assert.True(inside.IsInvalid);
            Assert.False(outer.IsInvalid);
        }

        Assert.True(outer.IsInvalid);
        Assert.Equal([2, 2], kept.data<float>().ToArray());
        kept.Dispose();
    }

    [Fact]
    public void A_tensor_disposed_by_hand_leaves_its_scope()
    {
        using var scope = NewDisposeScope();
        var tensor = ones([1]);
        Assert.Equal(1, scope.DisposablesCount);

        tensor.Dispose();

        Assert.Equal(0, scope.DisposablesCount);
    }

    [Fact]
    public void Scopes_may_close_in_any_order()
    {
        var outer = NewDisposeScope();
        var inner = NewDisposeScope();
        outer.Dispose();
        var tensor = ones([1]);
        inner.Dispose();

        Assert.True(tensor.IsInvalid);
        using var free = ones([1]);
        Assert.False(free.IsInvalid);
    }

    [Fact]
    public void The_statistics_count_what_is_alive_on_this_thread()
    {
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        using (NewDisposeScope())
        {
            ones([1]);
            Assert.Equal(before + 1, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
        }

        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }
}

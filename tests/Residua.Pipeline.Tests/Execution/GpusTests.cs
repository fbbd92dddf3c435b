using Residua.Pipeline.Execution;
using Residua.Pipeline.Tests.Infra;

namespace Residua.Pipeline.Tests.Execution;

public sealed class GpusTests
{
    private static readonly FakeEngine ThreeGpus = new() { Devices = ["cpu", "cuda:0", "cuda:1", "cuda:2"] };

    [Fact]
    public void Each_worker_gets_the_one_that_fewest_use()
    {
        var gpus = new Gpus(ThreeGpus, visible: null);
        using var first = gpus.Take();
        var second = gpus.Take();
        using var third = gpus.Take();
        using var fourth = gpus.Take();
        Assert.Equal(["0", "1", "2", "0"], [first.Visible, second.Visible, third.Visible, fourth.Visible]);
        second.Dispose();
        using var fifth = gpus.Take();
        Assert.Equal("1", fifth.Visible);
    }

    [Fact]
    public void Those_that_this_process_sees_keep_their_names()
    {
        var gpus = new Gpus(ThreeGpus, "5, GPU-8a2b,7");
        using var first = gpus.Take();
        using var second = gpus.Take();
        Assert.Equal(["5", "GPU-8a2b"], [first.Visible, second.Visible]);
    }
}

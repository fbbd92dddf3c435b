using TorchSharp;
using static TorchSharp.torch;

namespace StandIns.Tests.TorchSharp;

public class NNContainerTests : TorchTest
{
    [Fact]
    public void A_sequential_passes_through_its_modules_in_order()
    {
        using var net = nn.Sequential(nn.ReLU(), new Add(1)).append(new Add(-3)).append("last", nn.ReLU());

        Assert.Equal([0, 2], net.call(tensor([-5f, 4])).data<float>().ToArray());
        Assert.Equal(["0", "1", "2", "last"], net.named_children().Select(child => child.name));
        Assert.Equal(4, net.Count);
    }

    [Fact]
    public void A_sequential_frees_what_passes_between_its_modules_and_nothing_else()
    {
        using var net = nn.Sequential(new Add(1), nn.ReLU(inplace: true), new Add(1));
        var input = ones([2]);
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;

        var output = net.call(input);

        Assert.Equal(before + 1, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
        Assert.False(input.IsInvalid || output.IsInvalid);
    }

    [Fact]
    public void An_empty_sequential_gives_its_input_as_a_tensor_of_its_own()
    {
        using var net = nn.Sequential();
        var input = ones([2]);

        using (var output = net.call(input))
        {
            Assert.Equal([1, 1], output.data<float>().ToArray());
        }

        Assert.False(input.IsInvalid);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.b")]
    public void A_module_has_a_name_without_dots(string name)
    {
        using var parent = new Add(1);
        using var child = nn.ReLU();
        Assert.Throws<ArgumentException>(() => parent.register_module(name, child));
    }

    [Fact]
    public void A_name_is_given_once()
    {
        using var parent = new Add(1);
        using var child = nn.ReLU();
        parent.register_module("a", child);
        parent.register_buffer("b", ones([1]));
        Assert.Throws<InvalidOperationException>(() => parent.register_module("a", child));
        Assert.Throws<InvalidOperationException>(() => parent.register_buffer("b", ones([1])));
    }

    [Fact]
    public void A_buffer_that_does_not_persist_is_no_part_of_the_state()
    {
        using var module = new Add(1);
        module.register_buffer("kept", ones([1]));
        module.register_buffer("dropped", ones([1]), persistent: false);
        Assert.Equal(["kept"], module.state_dict().Keys);
    }

    [Fact]
    public void A_list_registers_its_modules_by_number()
    {
        var list = nn.ModuleList(nn.Linear(1, 1, hasBias: false));
        list.Add(nn.Linear(1, 1, hasBias: false));
        using var parent = new Add(1);
        parent.register_module("list", list);

        Assert.Equal(["list.0.weight", "list.1.weight"], parent.state_dict().Keys);
        Assert.Equal(2, list.Count);
    }

    private sealed class Add(double value) : nn.Module<Tensor, Tensor>(nameof(Add))
    {
        public override Tensor forward(Tensor input) => input + value;
    }
}

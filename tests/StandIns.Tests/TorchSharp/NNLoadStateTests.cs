using TorchSharp.Modules;
using static TorchSharp.torch;

namespace StandIns.Tests.TorchSharp;

public class NNLoadStateTests : TorchTest
{
    private readonly Sequential _net = nn.Sequential(("a", nn.Conv2d(1, 2, 3, bias: false)), ("b", nn.BatchNorm2d(2)));

    [Fact]
    public void A_state_is_copied_into_the_module()
    {
        using var other = nn.Sequential(("a", nn.Conv2d(1, 2, 3, bias: false)), ("b", nn.BatchNorm2d(2)));
        other.call(randn([2, 1, 5, 5]));

        var (missing, unexpected) = _net.load_state_dict(other.state_dict());

        Assert.Empty(missing);
        Assert.Empty(unexpected);
        foreach (var (name, value) in other.state_dict())
        {
            Assert.True(value.eq(_net.state_dict()[name]).all().item<bool>(), name);
        }
    }

    [SkippableTheory]
    [InlineData("shape", "a.weight is (4, 1, 3, 3) in the state to load and (2, 1, 3, 3) in the module.")]
    [InlineData("broadcast", "b.bias is (1) in the state to load and (2) in the module.")]
    [InlineData("missing", "a.weight (2, 1, 3, 3) is missing in the state to load.")]
    [InlineData("unexpected", "c.weight (1) is not in the module.")]
    public void Another_modules_state_is_refused_by_its_first_difference(string difference, string message)
    {
        Skip.If(Upstream.IsInUse, "names nothing, and broadcasts");
        var state = Other(difference);
        var before = _net.state_dict()["b.weight"].data<float>().ToArray();

        var error = Assert.Throws<InvalidOperationException>(() => _net.load_state_dict(state));

        Assert.Equal(message, error.Message);
        Assert.Equal(before, _net.state_dict()["b.weight"].data<float>().ToArray());
    }

    [Fact]
    public void Not_strictly_what_both_have_is_loaded()
    {
        var state = Other("missing");
        state.Add("c.weight", ones([1]));

        var (missing, unexpected) = _net.load_state_dict(state, strict: false);

        Assert.Equal(["a.weight"], missing);
        Assert.Equal(["c.weight"], unexpected);
        Assert.Equal([5, 5], _net.state_dict()["b.weight"].data<float>().ToArray());
    }

    [Fact]
    public void Skipped_names_are_neither_loaded_nor_missed()
    {
        var state = Other("missing");

        _net.load_state_dict(state, skip: ["a.weight", "b.weight"]);

        Assert.Equal([1, 1], _net.state_dict()["b.weight"].data<float>().ToArray());
    }

    private Dictionary<string, Tensor> Other(string difference)
    {
        var state = _net.state_dict().ToDictionary(entry => entry.Key, entry => entry.Value.detach().clone());
        state["b.weight"] = tensor([5f, 5]);
        if (difference == "shape")
        {
            state["a.weight"] = ones([4, 1, 3, 3]);
        }

        if (difference == "broadcast")
        {
            state["b.bias"] = ones([1]);
        }

        if (difference == "missing")
        {
            state.Remove("a.weight");
        }

        if (difference == "unexpected")
        {
            state.Add("c.weight", ones([1]));
        }

        return state;
    }
}

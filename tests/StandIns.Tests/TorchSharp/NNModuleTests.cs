using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace StandIns.Tests.TorchSharp;

public class NNModuleTests : TorchTest
{
    private static readonly string[] PyTorchsNames =
    [
        "scale", "codes", "encoder.conv.weight", "encoder.norm.weight", "encoder.norm.bias", "encoder.norm.running_mean",
        "encoder.norm.running_var", "encoder.norm.num_batches_tracked", "blocks.0.weight", "blocks.0.bias", "blocks.1.0.weight",
    ];

    [Fact]
    public void Fields_are_registered_by_name_in_the_order_of_declaration()
    {
        using var net = new Net();

        Assert.Equal(["encoder", "blocks"], net.named_children().Select(child => child.name));
        Assert.Equal(["scale"], net.named_parameters(recurse: false).Select(named => named.name));
        Assert.Equal(["codes"], net.named_buffers(recurse: false).Select(named => named.name));
    }

    [Fact]
    public void A_state_has_PyTorchs_names()
    {
        using var net = new Net();

        Assert.Equal(PyTorchsNames.Order(), net.state_dict().Keys.Order());
        Assert.All(net.state_dict(prefix: "net").Keys, name => Assert.StartsWith("net.", name, StringComparison.Ordinal));
    }

    [SkippableFact]
    public void A_state_has_PyTorchs_order()
    {
        Skip.If(Upstream.IsInUse, "lists all parameters before all buffers");
        using var net = new Net();

        Assert.Equal(PyTorchsNames, net.state_dict().Keys);
    }

    [Fact]
    public void A_parameter_that_two_modules_share_is_listed_once()
    {
        using var layer = nn.Linear(2, 2, hasBias: false);
        using var twice = nn.Sequential(("a", layer), ("b", layer));

        Assert.Equal(["a.weight"], twice.named_parameters().Select(named => named.name));
    }

    [Fact]
    public void Training_and_evaluation_reach_every_module()
    {
        using var net = new Net();
        net.eval();
        Assert.False(net.training || net.Encoder.training || net.Blocks[1].training);
        net.train();
        Assert.True(net.training && net.Encoder.training && net.Blocks[1].training);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Gradients_become_none_or_zero(bool toNone)
    {
        using var layer = nn.Linear(2, 1, hasBias: false);
        layer.call(ones([1, 2])).sum().backward();

        layer.zero_grad(toNone);

        if (toNone)
        {
            Assert.Null(layer.weight!.grad);
        }
        else
        {
            Assert.Equal([0, 0], layer.weight!.grad!.data<float>().ToArray());
        }
    }

    [Fact]
    public void A_module_frees_what_it_holds()
    {
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        var net = new Net();
        Assert.True(DisposeScopeManager.Statistics.ThreadTotalLiveCount >= before + 11);

        net.Dispose();

        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void A_layer_outlives_the_scope_in_which_it_was_made()
    {
        nn.Module<Tensor, Tensor> layer;
        using (NewDisposeScope())
        {
            layer = nn.Sequential(nn.Conv2d(1, 1, 1), nn.BatchNorm2d(1));
        }

        Assert.Equal([1, 1, 2, 2], layer.call(ones([1, 1, 2, 2])).shape);
        layer.Dispose();
    }

    [Fact]
    public void Moving_keeps_values_and_gradients()
    {
        using var layer = nn.Linear(2, 1, hasBias: false);
        layer.call(ones([1, 2])).sum().backward();
        var values = layer.weight!.data<float>().ToArray();

        Assert.Same(layer, layer.to(CPU));

        Assert.Equal(values, layer.weight!.data<float>().ToArray());
        Assert.Equal([1, 1], layer.weight!.grad!.data<float>().ToArray());
        Assert.True(layer.weight.requires_grad && layer.weight.is_leaf);
    }

    [SkippableFact]
    public void Moving_leaves_nothing_behind()
    {
        Skip.If(Upstream.IsInUse, "forgets the gradients that it looks at");
        using var layer = nn.Linear(2, 1);
        layer.call(ones([1, 2])).sum().backward();
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;

        layer.to(CPU);

        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }

    private sealed class Net : nn.Module<Tensor, Tensor>
    {
        [ComponentName(Name = "encoder")]
        private readonly Sequential _encoder = nn.Sequential(
            ("conv", nn.Conv2d(1, 2, 1, bias: false)), ("norm", nn.BatchNorm2d(2)), ("act", nn.ReLU()));

        [ComponentName(Name = "blocks")]
        private readonly ModuleList<nn.Module<Tensor, Tensor>> _blocks = nn.ModuleList<nn.Module<Tensor, Tensor>>(
            nn.Linear(2, 2), nn.Sequential(nn.Conv2d(2, 2, 1, bias: false)));

        [ComponentName(Name = "codes")]
        private readonly Tensor _codes = ones([2, 3]);

        [ComponentName(Name = "scale")]
        private readonly Parameter _scale = nn.Parameter(ones([1]));

        public Net()
            : base(nameof(Net)) => RegisterComponents();

        public Sequential Encoder => _encoder;

        public ModuleList<nn.Module<Tensor, Tensor>> Blocks => _blocks;

        public override Tensor forward(Tensor input) => _encoder.call(input) * _scale * _codes.sum();
    }
}

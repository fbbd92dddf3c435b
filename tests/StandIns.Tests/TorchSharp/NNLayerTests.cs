using TorchSharp.Modules;
using static TorchSharp.torch;

namespace StandIns.Tests.TorchSharp;

public class NNLayerTests : TorchTest
{
    private static readonly GoldenTensors Golden = new("layers.csv");

    public static TheoryData<string, long[]> Layers { get; } = new()
    {
        { "linear", [3, 5] },
        { "linear-no-bias", [2, 20] },
        { "conv", [2, 2, 5, 5] },
        { "conv-no-bias", [2, 2, 3, 3] },
        { "conv-groups", [1, 4, 6, 6] },
        { "transposed", [2, 2, 3, 3] },
        { "transposed-no-bias", [2, 3, 3, 3] },
        { "batch-norm", [4, 3, 2, 2] },
        { "relu", [2, 9] },
        { "leaky-relu", [2, 9] },
        { "conv-1d", [2, 2, 7] },
        { "group-norm", [2, 4, 3, 3] },
        { "silu", [2, 9] },
        { "average-pool", [2, 2, 4, 6] },
        { "nearest", [2, 2, 2, 3] },
        { "softmax", [2, 3, 4] },
        { "bmm", [2, 3, 4] },
        { "chunk", [2, 4, 2] },
        { "waves", [2, 9] },
    };

    [Theory]
    [MemberData(nameof(Layers))]
    public void Initial_values_are_PyTorchs(string name, long[] shape)
    {
        manual_seed(1);
        using var layer = Make(name);
        foreach (var (key, value) in layer.state_dict())
        {
            Golden.Check($"{name}/{key}", value, GoldenTensors.ExactHere);
        }

        using var input = randn(shape); // the random stream has gone as far
        using var output = layer.call(input);
        Golden.Check($"{name}/output", output, 1e-5f);
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Forward_and_backward_passes_are_PyTorchs(string name, long[] shape)
    {
        manual_seed(1);
        using var layer = Make(name);
        var input = randn(shape, requires_grad: true);
        var output = layer.call(input);
        (output * randn(output.shape)).sum().backward();

        Golden.Check($"{name}/input.grad", input.grad!, 1e-5f);
        foreach (var (key, parameter) in layer.named_parameters())
        {
            Golden.Check($"{name}/{key}.grad", parameter.grad!, 1e-5f);
        }

        foreach (var (key, buffer) in layer.named_buffers())
        {
            Golden.Check($"{name}/{key} after", buffer, 1e-6f);
        }

        layer.eval();
        Golden.Check($"{name}/evaluation", layer.call(input), 1e-5f);
    }

    [Fact]
    public void A_batch_norm_counts_and_averages_in_training_only()
    {
        using var layer = nn.BatchNorm2d(2);
        layer.eval();
        layer.call(randn([3, 2, 4, 4]));
        Assert.Equal(0, layer.num_batches_tracked!.item<long>());
        Assert.Equal([0, 0], layer.running_mean!.data<float>().ToArray());

        layer.train();
        layer.call(ones([3, 2, 4, 4]));
        Assert.Equal(1, layer.num_batches_tracked!.item<long>());
        Assert.Equal([0.1f, 0.1f], layer.running_mean!.data<float>().ToArray());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_activation_works_in_place_where_asked(bool inplace)
    {
        var input = tensor([-1f, 2]);
        using var layer = nn.LeakyReLU(0.5, inplace);

        Assert.Equal([-0.5f, 2], layer.call(input).data<float>().ToArray());
        Assert.Equal([inplace ? -0.5f : -1, 2], input.data<float>().ToArray());
    }

    [SkippableFact]
    public void A_wrong_shape_names_both_shapes()
    {
        Skip.If(Upstream.IsInUse, "its own wording");
        using var layer = nn.Conv2d(3, 4, 3);
        var error = Assert.ThrowsAny<Exception>(() => layer.call(ones([1, 2, 8, 8])));
        Assert.Contains("(1, 2, 8, 8)", error.Message, StringComparison.Ordinal);
        Assert.Contains("(4, 3, 3, 3)", error.Message, StringComparison.Ordinal);
    }

    private static nn.Module<Tensor, Tensor> Make(string name) => name switch
    {
        "linear" => nn.Linear(5, 4),
        "linear-no-bias" => nn.Linear(20, 3, hasBias: false),
        "conv" => nn.Conv2d(2, 3, 3, stride: 2, padding: 1),
        "conv-no-bias" => nn.Conv2d(2, 3, 1, bias: false),
        "conv-groups" => nn.Conv2d(4, 2, 3, dilation: 2, groups: 2),
        "transposed" => nn.ConvTranspose2d(2, 3, 4, stride: 2, padding: 1),
        "transposed-no-bias" => nn.ConvTranspose2d(3, 2, 3, stride: 2, padding: 1, output_padding: 1, bias: false),
        "batch-norm" => nn.BatchNorm2d(3),
        "relu" => nn.ReLU(),
        "leaky-relu" => nn.LeakyReLU(0.1),
        "conv-1d" => nn.Conv1d(2, 3, 3, stride: 2, padding: 1),
        "group-norm" => GroupNorm(),
        "silu" => nn.SiLU(),
        "average-pool" => new Function(x => nn.functional.avg_pool2d(x, 2)),
        "nearest" => new Function(x => nn.functional.upsample_nearest2d(x, [2 * x.shape[2], 2 * x.shape[3]])),
        "softmax" => new Function(x => x.softmax(-1)),
        "bmm" => new Function(x => x.bmm(x.transpose(1, 2))),
        "chunk" => new Function(x => x.chunk(2, 1)[1]),
        "waves" => new Function(x => x.exp() + x.sin() * x.cos()),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    // The package leaves its parameters as memory has them.
    private static GroupNorm GroupNorm()
    {
        var norm = nn.GroupNorm(2, 4);
        nn.init.ones_(norm.weight!);
        nn.init.zeros_(norm.bias!);
        return norm;
    }

    private sealed class Function(Func<Tensor, Tensor> function) : nn.Module<Tensor, Tensor>("function")
    {
        public override Tensor forward(Tensor input) => function(input);
    }
}

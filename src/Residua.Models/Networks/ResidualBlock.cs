using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Residua.Models;

/// <summary>Adds to a feature map what two small convolutions make of it.</summary>
internal sealed class ResidualBlock : Module<Tensor, Tensor>
{
    [ComponentName(Name = "conv")]
    private readonly Sequential _convolutions;

    public ResidualBlock(int channels, int hidden)
        : base(nameof(ResidualBlock))
    {
        // The first ReLU must leave its input alone: it is added below.
        _convolutions =
            Sequential(ReLU(), Conv2d(channels, hidden, 3, padding: 1), ReLU(inplace: true), Conv2d(hidden, channels, 1));
        RegisterComponents();
    }

    public override Tensor forward(Tensor input) => _convolutions.call(input).add_(input);
}

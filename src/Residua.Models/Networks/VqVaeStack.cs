using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Residua.Models;

/// <summary>An encoder or decoder of the VQ-VAE: convolutions that resize, and residual blocks.</summary>
internal sealed class VqVaeStack : Module<Tensor, Tensor>
{
    [ComponentName(Name = "blocks")]
    private readonly Sequential _blocks;

    private VqVaeStack(Sequential blocks)
        : base(nameof(VqVaeStack))
    {
        _blocks = blocks;
        RegisterComponents();
    }

    /// <summary>Encoder to a quarter of the edge.</summary>
    public static VqVaeStack Quarter(int from, VqVaeSettings sizes) => new(WithResidualBlocks(sizes, Sequential(
        Down(from, sizes.Channels / 2), ReLU(inplace: true), Down(sizes.Channels / 2, sizes.Channels), ReLU(inplace: true),
        Same(sizes.Channels, sizes.Channels))));

    /// <summary>Encoder to half of the edge.</summary>
    public static VqVaeStack Halve(int from, VqVaeSettings sizes) => new(WithResidualBlocks(sizes, Sequential(
        Down(from, sizes.Channels / 2), ReLU(inplace: true), Same(sizes.Channels / 2, sizes.Channels))));

    /// <summary>Decoder to twice the edge.</summary>
    public static VqVaeStack Double(int from, int to, VqVaeSettings sizes) =>
        new(WithResidualBlocks(sizes, Sequential(Same(from, sizes.Channels))).append(Up(sizes.Channels, to)));

    /// <summary>Decoder to four times the edge.</summary>
    public static VqVaeStack Quadruple(int from, int to, VqVaeSettings sizes) =>
        new(WithResidualBlocks(sizes, Sequential(Same(from, sizes.Channels)))
            .append(Up(sizes.Channels, sizes.Channels / 2)).append(ReLU(inplace: true)).append(Up(sizes.Channels / 2, to)));

    public override Tensor forward(Tensor input) => _blocks.call(input);

    private static Sequential WithResidualBlocks(VqVaeSettings sizes, Sequential blocks)
    {
        for (var block = 0; block < sizes.ResidualBlocks; block++)
        {
            blocks.append(new ResidualBlock(sizes.Channels, sizes.ResidualChannels));
        }

        return blocks.append(ReLU(inplace: true));
    }

    private static Conv2d Down(int from, int to) => Conv2d(from, to, 4, stride: 2, padding: 1);

    private static Conv2d Same(int from, int to) => Conv2d(from, to, 3, padding: 1);

    private static ConvTranspose2d Up(int from, int to) => ConvTranspose2d(from, to, 4, stride: 2, padding: 1);
}

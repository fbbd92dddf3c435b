using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Residua.Models;

/// <summary>
/// Convolutions in a row under names of their own, with an activation after each but the last, and a batch normalisation before
/// some of these.
/// </summary>
internal abstract class AaeLayers : Module<Tensor, Tensor>
{
    private readonly List<(Module<Tensor, Tensor> Convolution, BatchNorm2d? Norm)> _layers = [];
    private readonly double _slope;

    /// <param name="name">Of the network.</param>
    /// <param name="slope">Of the leaky ReLU; 0: a ReLU.</param>
    private protected AaeLayers(string name, double slope)
        : base(name) => _slope = slope;

    /// <summary>What the last convolution gives.</summary>
    public override Tensor forward(Tensor input) => _layers.Aggregate(input, (features, layer) =>
    {
        var isFirst = ReferenceEquals(features, input); // which is the caller's, and not activated
        var convolved = isFirst ? layer.Convolution.call(features) : features.Into(Activated).Into(layer.Convolution.call);
        return layer.Norm is { } norm ? convolved.Into(norm.call) : convolved;
    });

    /// <summary>Adds a convolution that halves the edge, or makes one pixel of 4×4.</summary>
    private protected void Down(string name, string? norm, int from, int to, bool toPixel = false) =>
        Add(name, norm, Conv2d(from, to, 4, stride: toPixel ? 1 : 2, padding: toPixel ? 0 : 1), to);

    /// <summary>Adds a convolution that doubles the edge, or makes 4×4 of one pixel.</summary>
    private protected void Up(string name, string? norm, int from, int to, bool ofPixel = false) =>
        Add(name, norm, ConvTranspose2d(from, to, 4, stride: ofPixel ? 1 : 2, padding: ofPixel ? 0 : 1), to);

    private void Add(string name, string? norm, Module<Tensor, Tensor> convolution, int channels)
    {
        register_module(name, convolution);
        var normalisation = norm is null ? null : BatchNorm2d(channels);
        if (normalisation is not null)
        {
            register_module(norm!, normalisation);
        }

        _layers.Add((convolution, normalisation));
    }

    private Tensor Activated(Tensor features) => _slope == 0
        ? functional.relu(features, inplace: true)
        : functional.leaky_relu(features, _slope, inplace: true);
}

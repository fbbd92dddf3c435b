using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Residua.Models;

/// <summary>A convolution of 4×4 without bias and, unless it is a network's last, LeakyReLU 0.01.</summary>
internal sealed class BareConvolution : Module<Tensor, Tensor>
{
    [ComponentName(Name = "conv")]
    private readonly Module<Tensor, Tensor> _convolution;

    private readonly bool _isLast;

    private BareConvolution(Module<Tensor, Tensor> convolution, bool isLast)
        : base(nameof(BareConvolution))
    {
        (_convolution, _isLast) = (convolution, isLast);
        RegisterComponents();
    }

    /// <summary>Halves the edge, or makes one pixel of 4×4.</summary>
    public static BareConvolution Down(int from, int to, bool toPixel = false, bool isLast = false) =>
        new(Conv2d(from, to, 4, stride: toPixel ? 1 : 2, padding: toPixel ? 0 : 1, bias: false), isLast);

    /// <summary>Doubles the edge, or makes 4×4 of one pixel.</summary>
    public static BareConvolution Up(int from, int to, bool ofPixel = false, bool isLast = false) =>
        new(ConvTranspose2d(from, to, 4, stride: ofPixel ? 1 : 2, padding: ofPixel ? 0 : 1, bias: false), isLast);

    public override Tensor forward(Tensor input)
    {
        var features = _convolution.call(input);
        return _isLast ? features : features.Into(linear => functional.leaky_relu(linear, 0.01, inplace: true));
    }
}

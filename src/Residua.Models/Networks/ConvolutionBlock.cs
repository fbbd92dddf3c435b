using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>A convolution, batch normalisation and LeakyReLU 0.01; the names are those of a sequence of the three.</summary>
internal sealed class ConvolutionBlock : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = "0")]
    private readonly nn.Module<Tensor, Tensor> _convolution;

    [ComponentName(Name = "1")]
    private readonly BatchNorm2d _norm;

    /// <summary>Makes the block.</summary>
    /// <param name="convolution">Without bias, which the normalisation would take away again.</param>
    /// <param name="channels">That it puts out.</param>
    public ConvolutionBlock(nn.Module<Tensor, Tensor> convolution, int channels)
        : base(nameof(ConvolutionBlock))
    {
        (_convolution, _norm) = (convolution, nn.BatchNorm2d(channels));
        RegisterComponents();
    }

    /// <summary>
    /// Whether, in training mode, each image is normalised by its own statistics, as if it were alone in its batch; the running
    /// statistics then stay as they are. Default false.
    /// </summary>
    public bool NormalisesEachImage { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using var features = _convolution.call(input);
        var normalised = training && NormalisesEachImage
            ? nn.functional.instance_norm(features, weight: _norm.weight, bias: _norm.bias)
            : _norm.call(features);
        // In place it gives the changed tensor back as an object of its own.
        using (normalised)
        {
            return nn.functional.leaky_relu(normalised, 0.01, inplace: true);
        }
    }
}

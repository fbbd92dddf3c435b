using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>A convolution and its normalisation.</summary>
/// <param name="Convolution">Belongs to the module that registered it.</param>
/// <param name="Norm">Likewise.</param>
internal sealed record ConvLevel(nn.Module<Tensor, Tensor> Convolution, BatchNorm2d Norm)
{
    /// <summary>Convolves, normalises and activates; frees what no gradient and nobody else needs.</summary>
    /// <param name="input">(B, C, H, W); freed.</param>
    /// <param name="plan">Has the activation.</param>
    /// <param name="history">Takes what the convolution puts out; null: nobody wants it.</param>
    public Tensor Run(Tensor input, ConvAePlan plan, List<Tensor>? history)
    {
        var raw = Convolution.call(input);
        input.Dispose();
        var features = plan.Activate(raw, Norm);
        if (history is null)
        {
            raw.Dispose();
        }
        else
        {
            history.Add(raw);
        }

        return features;
    }
}

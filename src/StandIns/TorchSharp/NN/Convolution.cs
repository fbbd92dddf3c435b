using TorchSharp.Utils;

namespace TorchSharp.Modules;

/// <summary>What convolutions and transposed convolutions have in common.</summary>
public abstract class Convolution : torch.nn.Module<torch.Tensor, torch.Tensor>
{
    [ComponentName(Name = "weight")]
    private readonly Parameter _weight;

    [ComponentName(Name = "bias")]
    private readonly Parameter? _bias;

    private protected Convolution(
        string name, long[] weightShape, long outChannels, bool hasBias, torch.Device? device, torch.ScalarType? dtype)
        : base(name)
    {
        _weight = Weights.Weight(weightShape, dtype, device);
        _bias = hasBias ? Weights.Bias(outChannels, _weight, dtype, device) : null;
        RegisterComponents();
    }

    public Parameter weight => _weight;

    public Parameter? bias => _bias;
}

using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Residua.Models.Tests;

/// <summary>Two linear layers.</summary>
internal sealed class TinyAutoencoder : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = "encoder")]
    public readonly Linear Encoder = nn.Linear(TinyImages.Pixels, 4);

    [ComponentName(Name = "decoder")]
    public readonly Linear Decoder = nn.Linear(4, TinyImages.Pixels);

    public TinyAutoencoder()
        : base("autoencoder") => RegisterComponents();

    // (B, 1, H, W) → (B, 1, H, W)
    public override Tensor forward(Tensor input) => Decoder.call(Encoder.call(input.flatten(1))).view(input.shape);
}

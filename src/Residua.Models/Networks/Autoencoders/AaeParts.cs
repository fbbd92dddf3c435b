using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Residua.Models;

/// <summary>Images → latent vectors.</summary>
internal sealed class AaeEncoder : AaeLayers
{
    public AaeEncoder(AaeSettings sizes)
        : base("E", slope: 0.2)
    {
        var width = sizes.Width;
        Down("conv1_1", null, 1, width);
        for (var layer = 2; layer <= 1 + sizes.ExtraLayers; layer++)
        {
            Down($"conv1_{layer}", $"conv1_bn{layer}", width, width);
        }

        Down("conv2", "conv2_bn", width, 4 * width);
        Down("conv3", "conv3_bn", 4 * width, 4 * width);
        Down("conv4", null, 4 * width, sizes.Latent, toPixel: true);
    }

    /// <summary>(B, 1, H, W) → (B, L).</summary>
    public override Tensor forward(Tensor input) => base.forward(input).Into(latent => latent.flatten(1));
}

/// <summary>Latent vectors → images.</summary>
internal sealed class AaeGenerator : AaeLayers
{
    public AaeGenerator(AaeSettings sizes)
        : base("G", slope: 0)
    {
        var width = sizes.Width;
        Up("deconv1_1", "deconv1_1_bn", sizes.Latent, 4 * width, ofPixel: true);
        Up("deconv2", "deconv2_bn", 4 * width, 4 * width);
        Up("deconv3", "deconv3_bn", 4 * width, 2 * width);
        for (var layer = 1; layer <= sizes.ExtraLayers; layer++)
        {
            Up($"deconv3_{layer}", $"deconv3_bn{layer}", 2 * width, 2 * width);
        }

        Up("deconv4", null, 2 * width, 1);
    }

    /// <summary>(B, L) → (B, 1, H, W) in [0, 1].</summary>
    public override Tensor forward(Tensor input)
    {
        using var latent = input.view(input.shape[0], -1, 1, 1);
        return base.forward(latent).Into(image => image.tanh()).Into(image => image * 0.5).Into(image => image + 0.5);
    }
}

/// <summary>Images → the probability that they are real.</summary>
internal sealed class AaeDiscriminator : AaeLayers
{
    public AaeDiscriminator(AaeSettings sizes)
        : base("D", slope: 0.2)
    {
        var width = sizes.Width;
        Down("conv1_1", null, 1, width);
        for (var layer = 2; layer <= 1 + sizes.ExtraLayers; layer++)
        {
            Down($"conv1_{layer}", $"conv1_bn{layer}", width, width);
        }

        Down("conv2", "conv2_bn", width, 2 * width);
        Down("conv3", "conv3_bn", 2 * width, 4 * width);
        Down("conv4", null, 4 * width, 1, toPixel: true);
    }

    /// <summary>(B, 1, H, W) → (B).</summary>
    public override Tensor forward(Tensor input) =>
        base.forward(input).Into(judgement => judgement.flatten()).Into(functional.sigmoid);
}

/// <summary>Latent vectors → the probability that they are drawn from the standard normal distribution.</summary>
internal sealed class AaeLatentDiscriminator : Module<Tensor, Tensor>
{
    [ComponentName(Name = "linear1")]
    private readonly Linear _first;

    [ComponentName(Name = "linear2")]
    private readonly Linear _second;

    [ComponentName(Name = "linear3")]
    private readonly Linear _third;

    public AaeLatentDiscriminator(AaeSettings sizes)
        : base("ZD")
    {
        var hidden = 2 * sizes.Width;
        (_first, _second, _third) = (Linear(sizes.Latent, hidden), Linear(hidden, hidden), Linear(hidden, 1));
        RegisterComponents();
        foreach (var layer in new[] { _first, _second, _third })
        {
            init.normal_(layer.weight!, 0, 0.02);
            init.zeros_(layer.bias!);
        }
    }

    /// <summary>(B, L) → (B).</summary>
    public override Tensor forward(Tensor input) => _first.call(input).Into(Activated).Into(_second.call).Into(Activated)
        .Into(_third.call).Into(judgement => judgement.flatten()).Into(functional.sigmoid);

    private static Tensor Activated(Tensor features) => functional.leaky_relu(features, 0.2, inplace: true);
}

using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>How pixels are compared.</summary>
public enum PixelLoss
{
    /// <summary>Mean absolute error.</summary>
    L1,

    /// <summary>Mean squared error.</summary>
    L2,
}

/// <summary>Computes pixel losses.</summary>
internal static class PixelLosses
{
    /// <summary>The mean over all pixels of a batch.</summary>
    public static Tensor Of(this PixelLoss loss, Tensor reconstruction, Tensor images) => loss == PixelLoss.L1
        ? nn.functional.l1_loss(reconstruction, images)
        : nn.functional.mse_loss(reconstruction, images);
}

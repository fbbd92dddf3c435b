using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>Latent vectors and the standard normal distribution.</summary>
internal static class StandardNormal
{
    /// <summary>Numbers of torch's CPU generator, wherever they are needed: a GPU would draw others.</summary>
    public static Tensor Draw(long[] shape, Device device) => randn(shape).to(device);

    /// <summary>One draw from each distribution: μ + exp(½ log σ²) · ε.</summary>
    /// <param name="mean">(B, L).</param>
    /// <param name="logVariance">(B, L).</param>
    /// <returns>(B, L), differentiable with respect to both.</returns>
    public static Tensor Sample(Tensor mean, Tensor logVariance)
    {
        using var scope = NewDisposeScope();
        return (mean + Draw(mean.shape, mean.device) * (logVariance * 0.5).exp()).MoveToOuterDisposeScope();
    }

    /// <summary>Kullback-Leibler divergence of each distribution from the standard normal one.</summary>
    /// <param name="mean">(B, L).</param>
    /// <param name="logVariance">(B, L).</param>
    /// <returns>(B), sums over L.</returns>
    /// <remarks>Kingma, Welling 2014, appendix B. Near zero the order of the terms decides the fourth digit.</remarks>
    public static Tensor Divergence(Tensor mean, Tensor logVariance)
    {
        using var scope = NewDisposeScope();
        return ((logVariance + 1 - logVariance.exp() - mean.pow(2)).sum(1) * -0.5).MoveToOuterDisposeScope();
    }
}

using Residua.Numerics;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>
/// A diffusion whose network predicts the image itself: slices are noised to a timestep and reconstructed in a single pass.
/// </summary>
/// <remarks>
/// Ho et al. 2020, "Denoising Diffusion Probabilistic Models", with the prediction of x₀ that section 3.2 mentions. Intensities
/// of 0 to 1 are −1 to 1 for the network.
/// </remarks>
/// <param name="network">Predicts images from noisy ones and their timesteps; belongs to the caller.</param>
/// <param name="settings">Of the diffusion.</param>
/// <param name="random">Seeds the simplex noise.</param>
internal sealed class Denoising(UNet network, DdpmSettings settings, NumpyRandom random)
{
    private readonly CosineSchedule _schedule = new(settings.Timesteps);
    private readonly DiffusionNoise _noise = new(settings.Noise, random);

    /// <summary>Draws noise, then a timestep for each slice.</summary>
    /// <param name="images">(B, 1, H, W).</param>
    /// <returns>The mean absolute error of the predictions, between −1 and 1; one number.</returns>
    public Tensor Loss(Tensor images)
    {
        using var scope = NewDisposeScope();
        var clean = Scaled(images);
        var noise = _noise.Draw(images.shape);
        var timesteps = empty([images.shape[0]], int64).random_(0, settings.Timesteps).data<long>().ToArray();
        return nn.functional.l1_loss(Predict(clean, timesteps, noise), clean).MoveToOuterDisposeScope();
    }

    /// <summary>Noise for slices that are to be reconstructed.</summary>
    /// <param name="shape">(B, 1, H, W).</param>
    /// <returns>(B, 1, H, W), or (1, 1, H, W) where all slices have the same.</returns>
    public Tensor DrawNoise(long[] shape) => _noise.Draw(shape);

    /// <summary>Noises and reconstructs slices.</summary>
    /// <param name="images">(B, 1, H, W).</param>
    /// <param name="timestep">From 0 to T − 1.</param>
    /// <param name="noise">(B, 1, H, W) or (1, 1, H, W).</param>
    /// <returns>(B, 1, H, W).</returns>
    public Tensor Reconstruct(Tensor images, int timestep, Tensor noise)
    {
        using var scope = NewDisposeScope();
        var timesteps = new long[images.shape[0]];
        timesteps.AsSpan().Fill(timestep);
        return Predict(Scaled(images), timesteps, noise).add_(1).div_(2).MoveToOuterDisposeScope();
    }

    // Ho et al. 2020, eq. 4: x_t = √ᾱ x₀ + √(1 − ᾱ) ε.
    internal Tensor Noised(Tensor clean, long[] timesteps, Tensor noise) =>
        (clean * Factors(_schedule.Signal, timesteps, clean.device)).add_(
            noise.to(clean.device) * Factors(_schedule.Noise, timesteps, clean.device));

    /// <summary>The predictions for images from −1 to 1.</summary>
    internal Tensor Predict(Tensor clean, long[] timesteps, Tensor noise) =>
        network.call(Noised(clean, timesteps, noise), tensor(timesteps).to(clean.device));

    private static Tensor Scaled(Tensor images) => (images * 2).sub(1);

    // (B, 1, 1, 1)
    private static Tensor Factors(float[] table, long[] timesteps, Device device)
    {
        float[] factors = [.. timesteps.Select(timestep => table[timestep])];
        return tensor(factors, [factors.Length, 1, 1, 1]).to(device);
    }
}

namespace Residua.Models;

/// <summary>How much of an image and how much noise there is at each timestep.</summary>
/// <remarks>Nichol, Dhariwal 2021, "Improved Denoising Diffusion Probabilistic Models", eq. 17; in double precision.</remarks>
internal sealed class CosineSchedule
{
    private const double Offset = 0.008;
    private const double LargestBeta = 0.999; // the last ones would be 1, and nothing of the image would be left

    /// <param name="timesteps">T.</param>
    public CosineSchedule(int timesteps)
    {
        (Betas, Cumulative) = (new float[timesteps], new float[timesteps]);
        (Signal, Noise) = (new float[timesteps], new float[timesteps]);
        var cumulative = 1.0;
        for (var t = 0; t < timesteps; t++)
        {
            var beta = Math.Clamp(1 - At(t + 1, timesteps) / At(t, timesteps), 0, LargestBeta);
            cumulative *= 1 - beta;
            (Betas[t], Cumulative[t]) = ((float)beta, (float)cumulative);
            (Signal[t], Noise[t]) = ((float)Math.Sqrt(cumulative), (float)Math.Sqrt(1 - cumulative));
        }
    }

    /// <summary>β, the variance that each timestep adds.</summary>
    public float[] Betas { get; }

    /// <summary>ᾱ, the part of the image's variance that is left.</summary>
    public float[] Cumulative { get; }

    /// <summary>√ᾱ, the factor of the image.</summary>
    public float[] Signal { get; }

    /// <summary>√(1 − ᾱ), the factor of the noise.</summary>
    public float[] Noise { get; }

    private static double At(int t, int timesteps)
    {
        var cosine = Math.Cos(((double)t / timesteps + Offset) / (1 + Offset) * Math.PI * 0.5);
        return cosine * cosine;
    }
}

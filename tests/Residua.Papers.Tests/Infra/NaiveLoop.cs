using Residua.Data;
using Residua.Models;
using Residua.Papers.ResidualPitfalls;

namespace Residua.Papers.Tests;

/// <summary>The inner loop of the original's Experiment 3, line by line.</summary>
internal static class NaiveLoop
{
    /// <summary>Mean over the slices of the AP at one intensity.</summary>
    public static double AveragePrecision(
        SliceStack slices, Anomaly[] anomalies, float intensity, Reconstructor network, ReconstructionInput input)
    {
        var sum = 0.0;
        for (var i = 0; i < slices.Count; i++)
        {
            var painted = anomalies[i].Paint(slices[i], intensity);
            var reconstruction = new float[painted.Length];
            network.Reconstruct(input == ReconstructionInput.Normal ? slices[i].Pixels : painted, reconstruction);
            float[] residual = [.. reconstruction.Zip(painted, (a, b) => Math.Abs(a - b))];
            var label = new byte[painted.Length];
            foreach (var index in anomalies[i].Label)
            {
                label[index] = 1;
            }

            sum += Numerics.AveragePrecision.Compute(residual, label);
        }

        return sum / slices.Count;
    }
}

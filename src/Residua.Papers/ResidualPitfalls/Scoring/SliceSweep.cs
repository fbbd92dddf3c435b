using System.Numerics.Tensors;
using Residua.Numerics;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>All grid points of one slice; owns the memory of one thread.</summary>
/// <remarks>
/// The blur, the negatives' residuals and their order do not depend on the intensity, so they are computed once per sigma.
/// float32 on purpose: the ties of float32 residuals decide the AP.
/// </remarks>
internal sealed class SliceSweep(int pixelCount)
{
    private readonly float[] normal = new float[pixelCount];
    private readonly float[] blurred = new float[pixelCount];
    private readonly float[] residual = new float[pixelCount];
    private readonly byte[] label = new byte[pixelCount];
    private readonly NegativeRanking negatives = new();
    private float[] positives = [];

    /// <summary>Scores one slice.</summary>
    /// <param name="slice">The normal slice; it is blurred background and all, never the anomalous one.</param>
    /// <param name="anomaly">Its anomaly.</param>
    /// <param name="intensities">Of a disk; not used for a texture.</param>
    /// <param name="blurs">The reconstructions.</param>
    /// <param name="result">Receives AP and reconstruction error of this slice.</param>
    public void Run(Slice slice, Anomaly anomaly, ReadOnlySpan<float> intensities, ReadOnlySpan<GaussianBlur> blurs, SweepResult result)
    {
        slice.Pixels.Span.CopyTo(normal);
        if (anomaly.Texture.Length == 0)
            Foreground.Clip(normal);

        Array.Clear(label);
        foreach (var index in anomaly.Label)
            label[index] = 1;

        Array.Resize(ref positives, anomaly.Label.Length);
        for (var column = 0; column < blurs.Length; column++)
        {
            blurs[column].Apply(slice, blurred);
            TensorPrimitives.Subtract(blurred, normal, residual);
            TensorPrimitives.Abs(residual, residual);
            negatives.Rank(residual, label);
            for (var k = 0; k < positives.Length; k++)
                positives[k] = blurred[anomaly.Label[k]];

            if (anomaly.Texture.Length > 0)
                ScoreTexture(anomaly.Texture, column, result);
            else
                ScoreIntensities(intensities, column, result);
        }
    }

    private void ScoreTexture(float[] texture, int column, SweepResult result)
    {
        TensorPrimitives.Subtract(positives, texture, positives);
        TensorPrimitives.Abs(positives, positives);
        Store(negatives.Score(positives), 0, column, result);
    }

    private void ScoreIntensities(ReadOnlySpan<float> intensities, int column, SweepResult result)
    {
        Array.Sort(positives);
        for (var row = 0; row < intensities.Length; row++)
            Store(negatives.Score(positives, intensities[row]), row, column, result);
    }

    private void Store(RankedScore score, int row, int column, SweepResult result)
    {
        result.AveragePrecision[row, column] = score.AveragePrecision;
        result.ReconstructionError[row, column] = (negatives.Sum + score.PositiveSum) / pixelCount;
    }
}

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
    private readonly float[] _normal = new float[pixelCount];
    private readonly float[] _blurred = new float[pixelCount];
    private readonly float[] _residual = new float[pixelCount];
    private readonly byte[] _label = new byte[pixelCount];
    private readonly NegativeRanking _negatives = new();
    private float[] _positives = [];

    /// <summary>Scores one slice.</summary>
    /// <param name="slice">The normal slice; it is blurred background and all, never the anomalous one.</param>
    /// <param name="anomaly">Its anomaly.</param>
    /// <param name="intensities">Of a disk; not used for a texture.</param>
    /// <param name="blurs">The reconstructions.</param>
    /// <param name="result">Receives AP and reconstruction error of this slice.</param>
    public void Run(Slice slice, Anomaly anomaly, ReadOnlySpan<float> intensities, ReadOnlySpan<GaussianBlur> blurs, SweepResult result)
    {
        slice.Pixels.Span.CopyTo(_normal);
        if (anomaly.Texture.Length == 0)
            Foreground.Clip(_normal);

        Array.Clear(_label);
        foreach (var index in anomaly.Label)
            _label[index] = 1;

        Array.Resize(ref _positives, anomaly.Label.Length);
        for (var column = 0; column < blurs.Length; column++)
        {
            blurs[column].Apply(slice, _blurred);
            TensorPrimitives.Subtract(_blurred, _normal, _residual);
            TensorPrimitives.Abs(_residual, _residual);
            _negatives.Rank(_residual, _label);
            for (var k = 0; k < _positives.Length; k++)
                _positives[k] = _blurred[anomaly.Label[k]];

            if (anomaly.Texture.Length > 0)
                ScoreTexture(anomaly.Texture, column, result);
            else
                ScoreIntensities(intensities, column, result);
        }
    }

    private void ScoreTexture(float[] texture, int column, SweepResult result)
    {
        TensorPrimitives.Subtract(_positives, texture, _positives);
        TensorPrimitives.Abs(_positives, _positives);
        Store(_negatives.Score(_positives), 0, column, result);
    }

    private void ScoreIntensities(ReadOnlySpan<float> intensities, int column, SweepResult result)
    {
        Array.Sort(_positives);
        for (var row = 0; row < intensities.Length; row++)
            Store(_negatives.Score(_positives, intensities[row]), row, column, result);
    }

    private void Store(RankedScore score, int row, int column, SweepResult result)
    {
        result.AveragePrecision[row, column] = score.AveragePrecision;
        result.ReconstructionError[row, column] = (_negatives.Sum + score.PositiveSum) / pixelCount;
    }
}

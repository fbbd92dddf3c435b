using System.Numerics.Tensors;
using Residua.Numerics;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Scores reconstructions of one slice after the other; owns the memory of one thread.</summary>
/// <remarks>
/// The negatives' residuals and their order do not depend on the intensity, so they are computed once per reconstruction.
/// float32 on purpose: the ties of float32 residuals decide the AP.
/// </remarks>
internal class SliceSweep(int pixelCount)
{
    private readonly float[] _normal = new float[pixelCount];
    private readonly float[] _residual = new float[pixelCount];
    private readonly byte[] _label = new byte[pixelCount];
    private readonly NegativeRanking _negatives = new();
    private Anomaly _anomaly = new(default, [], []);
    private float[] _positives = [];

    /// <summary>Takes up a slice and its anomaly; reconstructions of it can then be scored.</summary>
    public virtual void Begin(Slice slice, Anomaly anomaly)
    {
        _anomaly = anomaly;
        slice.Pixels.Span.CopyTo(_normal);
        if (anomaly.Texture.Length == 0)
        {
            Foreground.Clip(_normal);
        }

        Array.Clear(_label);
        foreach (var index in anomaly.Label)
        {
            _label[index] = 1;
        }

        Array.Resize(ref _positives, anomaly.Label.Length);
    }

    /// <summary>Scores a reconstruction against the slice with its anomaly.</summary>
    /// <param name="reconstruction">Of the slice; finite.</param>
    /// <param name="intensities">Of a disk, one for each row; not used for a texture, which has one row.</param>
    /// <param name="firstRow">Row of the first of them.</param>
    /// <param name="column">Column of the reconstruction.</param>
    /// <param name="result">Receives AP and reconstruction error of this slice.</param>
    public virtual void Score(
        ReadOnlySpan<float> reconstruction, ReadOnlySpan<float> intensities, int firstRow, int column, SweepResult result)
    {
        TensorPrimitives.Subtract(reconstruction, _normal, _residual);
        TensorPrimitives.Abs(_residual, _residual);
        _negatives.Rank(_residual, _label);
        for (var k = 0; k < _positives.Length; k++)
        {
            _positives[k] = reconstruction[_anomaly.Label[k]];
        }

        if (_anomaly.Texture.Length > 0)
        {
            ScoreTexture(firstRow, column, result);
            return;
        }

        Array.Sort(_positives);
        for (var i = 0; i < intensities.Length; i++)
        {
            Store(_negatives.Score(_positives, intensities[i]), firstRow + i, column, result);
        }
    }

    private void ScoreTexture(int row, int column, SweepResult result)
    {
        TensorPrimitives.Subtract(_positives, _anomaly.Texture, _positives);
        TensorPrimitives.Abs(_positives, _positives);
        Store(_negatives.Score(_positives), row, column, result);
    }

    private void Store(RankedScore score, int row, int column, SweepResult result)
    {
        result.AveragePrecision[row, column] = score.AveragePrecision;
        result.ReconstructionError[row, column] = (_negatives.Sum + score.PositiveSum) / pixelCount;
    }
}

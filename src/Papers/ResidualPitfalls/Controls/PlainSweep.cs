using System.Numerics.Tensors;
using Residua.Numerics;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Scores reconstructions with labels in the wrong place, or with the wrong area under the curve.</summary>
/// <remarks>Only the pixels that are painted or labelled are sorted anew for each intensity; the others stay as they are.</remarks>
internal sealed class PlainSweep(int pixelCount, bool movesLabels, bool isTrapezoid) : SliceSweep(pixelCount)
{
    private const int Move = 10;

    private readonly int _pixelCount = pixelCount;
    private readonly float[] _normal = new float[pixelCount];
    private readonly float[] _residual = new float[pixelCount];
    private Anomaly _anomaly = new(default, [], []);
    private int[] _varied = [];
    private bool[] _isPositive = [];
    private bool[] _isVaried = [];

    /// <inheritdoc />
    public override void Begin(Slice slice, Anomaly anomaly)
    {
        _anomaly = anomaly;
        slice.Pixels.Span.CopyTo(_normal);
        if (anomaly.Texture.Length == 0)
        {
            Foreground.Clip(_normal);
        }

        HashSet<int> label = [.. movesLabels ? Moved(slice, anomaly.Centre).Label(slice) : anomaly.Label];
        _varied = [.. anomaly.Label, .. label.Except(anomaly.Label)];
        _isPositive = [.. _varied.Select(label.Contains)];
        _isVaried = new bool[_pixelCount];
        Array.ForEach(_varied, index => _isVaried[index] = true);
    }

    /// <inheritdoc />
    public override void Score(
        ReadOnlySpan<float> reconstruction, ReadOnlySpan<float> intensities, int firstRow, int column, SweepResult result)
    {
        TensorPrimitives.Subtract(reconstruction, _normal, _residual);
        TensorPrimitives.Abs(_residual, _residual);
        var negatives = new float[_pixelCount - _varied.Length];
        for (var (index, k) = (0, 0); index < _pixelCount; index++)
        {
            if (!_isVaried[index])
            {
                negatives[k++] = _residual[index];
            }
        }

        Array.Sort(negatives);
        var error = negatives.Sum(value => (double)value);
        for (var i = 0; i < intensities.Length; i++)
        {
            var scores = Array.ConvertAll(_varied, index => _residual[index]);
            for (var k = 0; k < _anomaly.Label.Length; k++)
            {
                var painted = _anomaly.Texture.Length > 0 ? _anomaly.Texture[k] : intensities[i];
                scores[k] = Math.Abs(reconstruction[_anomaly.Label[k]] - painted);
            }

            result.ReconstructionError[firstRow + i, column] = (error + scores.Sum(value => (double)value)) / _pixelCount;
            result.AveragePrecision[firstRow + i, column] = Precision(scores, negatives);
        }
    }

    // One step of the curve for each score that a positive has; negatives in between only lower what comes after them.
    private double Precision(float[] scores, float[] negatives)
    {
        var isPositive = (bool[])_isPositive.Clone();
        Array.Sort(scores, isPositive);
        double area = 0, found = 0, wrong = 0;
        for (var k = scores.Length - 1; k >= 0;)
        {
            var (score, before, above) = (scores[k], found, wrong + Above(negatives, scores[k], orEqual: false));
            for (; k >= 0 && scores[k] == score; k--)
            {
                (found, wrong) = isPositive[k] ? (found + 1, wrong) : (found, wrong + 1);
            }

            var precision = found / (found + wrong + Above(negatives, score, orEqual: true));
            var left = before + above == 0 ? 1 : before / (before + above);
            area += (found - before) * (isTrapezoid ? (left + precision) / 2 : precision);
        }

        return found == 0 ? 0 : area / found;
    }

    private static int Above(float[] sorted, float score, bool orEqual)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] > score || orEqual && sorted[middle] == score ? (low, middle) : (middle + 1, high);
        }

        return sorted.Length - low;
    }

    private static Disk Moved(Slice slice, Disk disk) =>
        disk with { Column = disk.Column + (disk.Column + Move < slice.Width ? Move : -Move) };
}

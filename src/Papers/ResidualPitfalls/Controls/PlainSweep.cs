using System.Numerics.Tensors;
using Residua.Numerics;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Scores reconstructions with labels in the wrong place, or with the wrong area under the curve.</summary>
/// <remarks>
/// Only the pixels that are painted or labelled are sorted anew for each intensity; the others stay as they are.
/// </remarks>
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

            result.ReconstructionError[firstRow + i, column] = (error + TensorPrimitives.Sum<float>(scores)) / _pixelCount;
            result.AveragePrecision[firstRow + i, column] = Precision(scores, negatives);
        }
    }

    // One step of the curve for each score that a positive has; negatives in between only lower what comes after them.
    private double Precision(float[] scores, float[] negatives)
    {
        // The bits of a number that is not negative order it; the last one says whether it is a positive.
        var keys = new ulong[scores.Length];
        for (var k = 0; k < keys.Length; k++)
        {
            keys[k] = ((ulong)BitConverter.SingleToUInt32Bits(scores[k]) << 1) | (_isPositive[k] ? 1ul : 0);
        }

        Array.Sort(keys);
        double area = 0, found = 0, wrong = 0;
        for (var k = keys.Length - 1; k >= 0;)
        {
            var (bits, before, beforeWrong) = (keys[k] >> 1, found, wrong);
            for (; k >= 0 && keys[k] >> 1 == bits; k--)
            {
                (found, wrong) = (keys[k] & 1) == 1 ? (found + 1, wrong) : (found, wrong + 1);
            }

            if (found > before)
            {
                var score = BitConverter.UInt32BitsToSingle((uint)bits);
                var above = Above(negatives, score);
                var precision = found / (found + wrong + above + Equal(negatives, above, score));
                var left = before + beforeWrong + above == 0 ? 1 : before / (before + beforeWrong + above);
                area += (found - before) * (isTrapezoid ? (left + precision) / 2 : precision);
            }
        }

        return found == 0 ? 0 : area / found;
    }

    private static int Above(float[] sorted, float score)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] > score ? (low, middle) : (middle + 1, high);
        }

        return sorted.Length - low;
    }

    private static int Equal(float[] sorted, int above, float score)
    {
        var end = sorted.Length - above;
        var start = end;
        while (start > 0 && sorted[start - 1] == score)
        {
            start--;
        }

        return end - start;
    }

    private static Disk Moved(Slice slice, Disk disk) =>
        disk with { Column = disk.Column + (disk.Column + Move < slice.Width ? Move : -Move) };
}

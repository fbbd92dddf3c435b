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
    private HashSet<int> _label = [];
    private int[] _varied = [];

    /// <inheritdoc />
    public override void Begin(Slice slice, Anomaly anomaly)
    {
        _anomaly = anomaly;
        slice.Pixels.Span.CopyTo(_normal);
        if (anomaly.Texture.Length == 0)
        {
            Foreground.Clip(_normal);
        }

        _label = [.. movesLabels ? Moved(slice, anomaly.Centre).Label(slice) : anomaly.Label];
        _varied = [.. anomaly.Label, .. _label.Except(anomaly.Label)];
    }

    /// <inheritdoc />
    public override void Score(
        ReadOnlySpan<float> reconstruction, ReadOnlySpan<float> intensities, int firstRow, int column, SweepResult result)
    {
        TensorPrimitives.Subtract(reconstruction, _normal, _residual);
        TensorPrimitives.Abs(_residual, _residual);
        var varied = _varied.ToHashSet();
        float[] negatives = [.. Enumerable.Range(0, _pixelCount).Where(index => !varied.Contains(index)).Select(index => _residual[index])];
        Array.Sort(negatives);
        for (var i = 0; i < intensities.Length; i++)
        {
            var scores = _varied.Select(index => _residual[index]).ToArray();
            for (var k = 0; k < _anomaly.Label.Length; k++)
            {
                var painted = _anomaly.Texture.Length > 0 ? _anomaly.Texture[k] : intensities[i];
                scores[k] = Math.Abs(reconstruction[_anomaly.Label[k]] - painted);
            }

            result.ReconstructionError[firstRow + i, column] = (negatives.Sum(value => (double)value) + scores.Sum(value => (double)value)) / _pixelCount;
            result.AveragePrecision[firstRow + i, column] = Precision(scores, negatives);
        }
    }

    private double Precision(float[] scores, float[] negatives)
    {
        bool[] positive = [.. _varied.Select(_label.Contains)];
        Array.Sort(scores, positive);
        double area = 0, found = 0, wrong = 0;
        for (var end = scores.Length; end > 0;)
        {
            var start = end;
            while (start > 0 && scores[start - 1] == scores[end - 1])
            {
                start--;
            }

            double more = positive[start..end].Count(isPositive => isPositive);
            var before = found / Math.Max(1, found + wrong + Above(negatives, scores[start], orEqual: false));
            before = found == 0 && wrong == 0 && Above(negatives, scores[start], orEqual: false) == 0 ? 1 : before;
            (found, wrong) = (found + more, wrong + (end - start - more));
            var precision = found / (found + wrong + Above(negatives, scores[start], orEqual: true));
            area += more * (isTrapezoid ? (before + precision) / 2 : precision);
            end = start;
        }

        return _label.Count == 0 ? 0 : area / _label.Count;
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

using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Residua.Numerics;

/// <summary>
/// The scores of an image's negatives, ordered once, so that the average precision of many sets of positives
/// against them costs time in proportion to the positives only.
/// </summary>
/// <remarks>
/// Results equal <see cref="Numerics.AveragePrecision.Compute"/> on positives and negatives together, ties included.
/// Meant to be kept and ranked anew for the next image; not safe for use by several threads at once.
/// </remarks>
public sealed class NegativeRanking
{
    private readonly ScoreBuckets _negatives = new();
    private float[] _compact = [];
    private float[] _residuals = [];
    private float[] _ascending = [];
    private int[] _buckets = [];

    /// <summary>Number of negatives.</summary>
    public int Count => _negatives.Count;

    /// <summary>Sum of the negatives' scores, in double.</summary>
    public double Sum { get; private set; }

    /// <summary>Takes the scores whose label is 0 as the negatives, in place of those before.</summary>
    /// <param name="scores">Residuals of the whole image; those of the negatives are finite and at least 0.</param>
    /// <param name="labels">1 where the pixel is anomalous, else 0.</param>
    /// <exception cref="ArgumentException">Lengths differ, or a negative's score is negative, NaN or infinite.</exception>
    public void Rank(ReadOnlySpan<float> scores, ReadOnlySpan<byte> labels)
    {
        if (scores.Length != labels.Length)
        {
            throw new ArgumentException($"{scores.Length} scores but {labels.Length} labels.", nameof(labels));
        }

        var negatives = Compact(scores, labels);
        Residuals.Require(negatives, nameof(scores));
        Sum = Residuals.Sum(negatives);
        _negatives.Fill(negatives);
    }

    /// <summary>Scores positives against the negatives.</summary>
    /// <param name="positives">Residuals of the positives, in any order: finite, at least 0.</param>
    /// <exception cref="ArgumentException">There are none, or one is negative, NaN or infinite.</exception>
    public RankedScore Score(ReadOnlySpan<float> positives)
    {
        Residuals.Require(positives, nameof(positives));
        var ascending = positives.ToArray();
        ascending.AsSpan().Sort();
        return Score(ascending, 0);
    }

    /// <summary>Scores positives whose residuals are |v − <paramref name="intensity"/>| in float32.</summary>
    /// <param name="values">Reconstructed values v of the positives, ascending: sorted once, they serve every intensity.</param>
    /// <param name="intensity">What the anomaly was painted with.</param>
    /// <exception cref="ArgumentException">There are no values, they do not ascend, or a residual is NaN or infinite.</exception>
    public RankedScore Score(ReadOnlySpan<float> values, float intensity)
    {
        if (values.IsEmpty)
        {
            throw new ArgumentException("There are no positives.", nameof(values));
        }

        if (!Residuals.Ascend(values))
        {
            throw new ArgumentException("The positives' values do not ascend.", nameof(values));
        }

        MakeRoom(values.Length);
        var residuals = _residuals.AsSpan(0, values.Length);
        TensorPrimitives.Subtract(values, intensity, residuals);
        TensorPrimitives.Abs(residuals, residuals);
        if (!float.IsFinite(residuals[0]) || !float.IsFinite(residuals[^1]))
        {
            throw new ArgumentException("A residual is not finite.", nameof(values));
        }

        // Over ascending values the residuals fall towards the intensity and rise behind it. float32 subtraction
        // is monotone, so each side stays in order, and one merge sorts them.
        var bottom = values.BinarySearch(intensity);
        var precisions = SumOfPrecisions(residuals, bottom < 0 ? ~bottom : bottom);
        return new RankedScore(precisions / values.Length, Residuals.Sum(residuals));
    }

    // Each positive adds the precision at its own score: positives at or above it among all scores at or above it.
    private double SumOfPrecisions(ReadOnlySpan<float> valley, int bottom)
    {
        // Positives above every negative have precision 1; in a valley they are the two rims.
        int left = 0, right = valley.Length;
        while (left < bottom && valley[left] > _negatives.Largest)
        {
            left++;
        }

        while (right > bottom && valley[right - 1] > _negatives.Largest)
        {
            right--;
        }

        var ascending = _ascending.AsSpan(0, right - left);
        var buckets = _buckets.AsSpan(0, right - left);
        Valley.Sort(
            MemoryMarshal.Cast<float, int>(valley[left..right]), bottom - left, MemoryMarshal.Cast<float, int>(ascending));
        _negatives.BucketsOf(ascending, buckets);

        // Ties form one step: all of them count at or above each of them.
        double sum = valley.Length - ascending.Length;
        for (int step = 0, next; step < ascending.Length; step = next)
        {
            next = step + 1;
            while (next < ascending.Length && ascending[next] == ascending[step])
            {
                next++;
            }

            var positives = valley.Length - step;
            var negatives = Count - _negatives.CountBelow(ascending[step], buckets[step]);
            sum += (next - step) * ((double)positives / (positives + negatives));
        }
        return sum;
    }

    // Anomalies are few and compact, so the negatives are copied run by run.
    private ReadOnlySpan<float> Compact(ReadOnlySpan<float> scores, ReadOnlySpan<byte> labels)
    {
        if (_compact.Length < scores.Length)
        {
            _compact = new float[scores.Length];
        }

        int count = 0, start = 0;
        while (start < scores.Length)
        {
            var run = labels[start..].IndexOfAnyExcept((byte)0);
            run = run < 0 ? scores.Length - start : run;
            scores.Slice(start, run).CopyTo(_compact.AsSpan(count));
            count += run;
            start += run;
            var positives = labels[start..].IndexOf((byte)0);
            start += positives < 0 ? scores.Length - start : positives;
        }
        return _compact.AsSpan(0, count);
    }

    private void MakeRoom(int positives)
    {
        if (_residuals.Length >= positives)
        {
            return;
        }

        _residuals = new float[positives];
        _ascending = new float[positives];
        _buckets = new int[positives];
    }
}

using System.Buffers;
using System.Numerics.Tensors;

namespace Residua.Numerics;

/// <summary>
/// Average precision: Σ (Rₙ − Rₙ₋₁) Pₙ over the distinct scores from high to low, not interpolated;
/// equal to scikit-learn's <c>average_precision_score</c>.
/// </summary>
/// <remarks>
/// A score's order-preserving 32-bit key is split: its high 17 bits choose a bucket, its low 15 bits are kept there
/// with the label as the 16th. Buckets are in order, each is sorted in the cache, and 2 to 4 bytes per score suffice.
/// </remarks>
public static class AveragePrecision
{
    private const int LowBits = 15;
    private const int Buckets = 1 << (32 - LowBits);
    private const uint LowMask = (1u << LowBits) - 1;

    /// <summary>The average precision of <paramref name="scores"/>; exact, ties form one step.</summary>
    /// <param name="scores">One score per pixel, higher is more anomalous; −0 equals 0.</param>
    /// <param name="labels">1 where the pixel is anomalous, else 0.</param>
    /// <returns>A value in [0, 1]; 0 without positives (as scikit-learn), 1 without negatives.</returns>
    /// <exception cref="ArgumentException">
    /// Empty; lengths differ; a label is neither 0 nor 1; a score is NaN or infinite (the message says which).
    /// </exception>
    public static double Compute(ReadOnlySpan<float> scores, ReadOnlySpan<byte> labels)
    {
        if (scores.Length != labels.Length)
        {
            throw new ArgumentException($"{scores.Length} scores but {labels.Length} labels.", nameof(labels));
        }

        if (scores.IsEmpty)
        {
            throw new ArgumentException("There are no scores.", nameof(scores));
        }

        RequireFinite(scores);
        RequireBinary(labels);

        var ends = ArrayPool<int>.Shared.Rent(Buckets);
        var lows = ArrayPool<ushort>.Shared.Rent(scores.Length);
        var used = ends.AsSpan(0, (int)(Key(TensorPrimitives.Max(scores)) >> LowBits) + 1);
        var largest = Distribute(scores, labels, used, lows);
        var average = Average(used, lows.AsSpan(0, scores.Length), largest, labels.Count((byte)1));
        ArrayPool<int>.Shared.Return(ends);
        ArrayPool<ushort>.Shared.Return(lows);
        return average;
    }

    // Fills the buckets in ascending order of their scores; ends[b] becomes where bucket b ends. Returns the largest's size.
    private static int Distribute(ReadOnlySpan<float> scores, ReadOnlySpan<byte> labels, Span<int> ends, Span<ushort> lows)
    {
        ends.Clear();
        foreach (var score in scores)
        {
            ends[(int)(Key(score) >> LowBits)]++;
        }

        int start = 0, largest = 0;
        foreach (ref var end in ends)
        {
            largest = Math.Max(largest, end);
            (end, start) = (start, start + end);
        }
        for (var i = 0; i < scores.Length; i++)
        {
            var key = Key(scores[i]);
            lows[ends[(int)(key >> LowBits)]++] = (ushort)(((key & LowMask) << 1) | labels[i]);
        }
        return largest;
    }

    private static double Average(ReadOnlySpan<int> ends, Span<ushort> lows, int largest, int positives)
    {
        if (positives == 0)
        {
            return 0;
        }

        var scratch = ArrayPool<ushort>.Shared.Rent(largest);
        var sum = new PrecisionSum(lows.Length, positives);
        var start = 0;
        foreach (var end in ends)
        {
            if (end == start)
            {
                continue;
            }

            var bucket = lows[start..end];
            RadixSort.Sort(bucket, scratch);
            sum.Add(bucket);
            start = end;
        }
        ArrayPool<ushort>.Shared.Return(scratch);
        return sum.Total / positives;
    }

    // Unsigned order of the keys is the order of the scores. Adding 0 turns −0 into +0.
    private static uint Key(float score)
    {
        var bits = BitConverter.SingleToInt32Bits(score + 0f);
        return (uint)(bits ^ ((bits >> 31) | int.MinValue));
    }

    private static void RequireFinite(ReadOnlySpan<float> scores)
    {
        // NaN wins over every magnitude.
        if (float.IsFinite(TensorPrimitives.MaxMagnitude(scores)))
        {
            return;
        }

        var at = 0;
        while (float.IsFinite(scores[at]))
        {
            at++;
        }

        throw new ArgumentException($"Score {at} is {scores[at]}.", nameof(scores));
    }

    private static void RequireBinary(ReadOnlySpan<byte> labels)
    {
        var at = labels.IndexOfAnyExcept((byte)0, (byte)1);
        if (at >= 0)
        {
            throw new ArgumentException($"Label {at} is {labels[at]}, neither 0 nor 1.", nameof(labels));
        }
    }
}

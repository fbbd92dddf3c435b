using System.Buffers;

namespace Residua.Numerics;

/// <summary>
/// Average precision: Σ (Rₙ − Rₙ₋₁) Pₙ over the distinct scores from high to low, not interpolated;
/// equal to scikit-learn's <c>average_precision_score</c>.
/// </summary>
public static class AveragePrecision
{
    // A score's order-preserving 32-bit key: 17 bits choose a bucket, 15 remain, and the label fills the 16th.
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
            throw new ArgumentException($"{scores.Length} scores but {labels.Length} labels.", nameof(labels));
        if (scores.IsEmpty)
            throw new ArgumentException("There are no scores.", nameof(scores));

        var ends = ArrayPool<int>.Shared.Rent(Buckets);
        var lows = ArrayPool<ushort>.Shared.Rent(scores.Length);
        try
        {
            var positives = Distribute(scores, labels, ends.AsSpan(0, Buckets), lows);
            return positives == 0 ? 0 : Scan(ends.AsSpan(0, Buckets), lows.AsSpan(0, scores.Length), positives);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(ends);
            ArrayPool<ushort>.Shared.Return(lows);
        }
    }

    // Fills the buckets in ascending order of their scores; ends[b] is where bucket b ends. Returns the number of positives.
    private static int Distribute(ReadOnlySpan<float> scores, ReadOnlySpan<byte> labels, Span<int> ends, Span<ushort> lows)
    {
        ends.Clear();
        var positives = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            if (!float.IsFinite(scores[i]))
                throw new ArgumentException($"Score {i} is {scores[i]}.", nameof(scores));
            if (labels[i] > 1)
                throw new ArgumentException($"Label {i} is {labels[i]}, neither 0 nor 1.", nameof(labels));
            positives += labels[i];
            ends[(int)(Key(scores[i]) >> LowBits)]++;
        }

        var start = 0;
        foreach (ref var end in ends)
            (end, start) = (start, start + end);
        for (var i = 0; i < scores.Length; i++)
        {
            var key = Key(scores[i]);
            lows[ends[(int)(key >> LowBits)]++] = (ushort)(((key & LowMask) << 1) | labels[i]);
        }
        return positives;
    }

    private static double Scan(ReadOnlySpan<int> ends, Span<ushort> lows, int positives)
    {
        var sum = new PrecisionSum(lows.Length, positives);
        var start = 0;
        foreach (var end in ends)
        {
            if (end == start)
                continue;
            var bucket = lows[start..end];
            bucket.Sort();
            sum.Add(bucket);
            start = end;
        }
        return sum.Total / positives;
    }

    // Unsigned order of the keys is the order of the scores. Adding 0 turns −0 into +0.
    private static uint Key(float score)
    {
        var bits = BitConverter.SingleToInt32Bits(score + 0f);
        return (uint)(bits ^ ((bits >> 31) | int.MinValue));
    }
}

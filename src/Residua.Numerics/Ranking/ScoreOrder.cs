using System.Buffers;
using System.Numerics.Tensors;

namespace Residua.Numerics;

/// <summary>Goes through labelled scores in ascending order without a sorted copy of them.</summary>
/// <remarks>
/// A score's order-preserving 32-bit key is split: its high 17 bits choose a bucket, its low 15 bits are kept there
/// with the label as the 16th. Buckets are in order, each is sorted in the cache, and 2 to 4 bytes per score suffice.
/// </remarks>
internal static class ScoreOrder
{
    private const int LowBits = 15;
    private const int Buckets = 1 << (32 - LowBits);
    private const uint LowMask = (1u << LowBits) - 1;

    /// <summary>
    /// Throws unless there are finite scores, each with a label of 0 or 1; the message names the first that is not.
    /// </summary>
    public static void Require(ReadOnlySpan<float> scores, ReadOnlySpan<byte> labels)
    {
        if (scores.Length != labels.Length)
        {
            throw new ArgumentException($"{scores.Length} scores but {labels.Length} labels.", nameof(labels));
        }

        if (scores.IsEmpty)
        {
            throw new ArgumentException("There are no scores.", nameof(scores));
        }

        RequireFinite(scores, nameof(scores));
        RequireBinary(labels);
    }

    /// <summary>Throws unless all scores are finite; the message names the first that is not.</summary>
    /// <param name="scores">At least one.</param>
    /// <param name="parameter">The caller's name for them.</param>
    public static void RequireFinite(ReadOnlySpan<float> scores, string parameter)
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

        throw new ArgumentException($"Score {at} is {scores[at]}.", parameter);
    }

    /// <summary>Hands the scores over in ascending order.</summary>
    public static void Ascend<TSum>(ReadOnlySpan<float> scores, ReadOnlySpan<byte> labels, ref TSum sum)
        where TSum : struct, IAscendingScores
    {
        var ends = ArrayPool<int>.Shared.Rent(Buckets);
        var lows = ArrayPool<ushort>.Shared.Rent(scores.Length);
        var used = ends.AsSpan(0, (int)(Key(TensorPrimitives.Max(scores)) >> LowBits) + 1);
        var largest = Distribute(scores, labels, used, lows);
        var scratch = ArrayPool<ushort>.Shared.Rent(largest);
        var start = 0;
        foreach (var end in used)
        {
            if (end == start)
            {
                continue;
            }

            var bucket = lows.AsSpan(start..end);
            RadixSort.Sort(bucket, scratch);
            sum.Add(bucket);
            start = end;
        }

        ArrayPool<ushort>.Shared.Return(scratch);
        ArrayPool<int>.Shared.Return(ends);
        ArrayPool<ushort>.Shared.Return(lows);
    }

    /// <summary>An integer in the order of the scores. Adding 0 turns −0 into +0.</summary>
    public static uint Key(float score)
    {
        var bits = BitConverter.SingleToInt32Bits(score + 0f);
        return (uint)(bits ^ ((bits >> 31) | int.MinValue));
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

    private static void RequireBinary(ReadOnlySpan<byte> labels)
    {
        var at = labels.IndexOfAnyExcept((byte)0, (byte)1);
        if (at >= 0)
        {
            throw new ArgumentException($"Label {at} is {labels[at]}, neither 0 nor 1.", nameof(labels));
        }
    }
}

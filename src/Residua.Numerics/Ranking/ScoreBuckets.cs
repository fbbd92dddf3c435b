using System.Buffers;
using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Residua.Numerics;

/// <summary>Scores thrown into many narrow buckets, so that those below any other score are counted in constant time.</summary>
/// <remarks>
/// A bucket is chosen by the square root of the score: residuals crowd near 0, and the root spreads them.
/// The order within a bucket does not matter unless it is crowded; crowded ones are sorted.
/// </remarks>
internal sealed class ScoreBuckets
{
    private const int Buckets = 1 << 14;
    private const int Crowded = 64;

    // _starts[b] is where bucket b begins in _scores; one more entry says where the last one ends.
    private readonly int[] _starts = new int[Buckets + 1];
    private float[] _scores = [];
    private float _scale;

    /// <summary>Number of scores.</summary>
    public int Count { get; private set; }

    /// <summary>The largest score; −1 if there are none, so that every residual exceeds it.</summary>
    public float Largest { get; private set; } = -1;

    /// <summary>Replaces the content.</summary>
    /// <param name="scores">Finite and at least 0.</param>
    public void Fill(ReadOnlySpan<float> scores)
    {
        Count = scores.Length;
        Largest = scores.IsEmpty ? -1 : TensorPrimitives.Max(scores);
        _scale = Largest > 0 ? (Buckets - 1) / MathF.Sqrt(Largest) : 0;
        // A count reads whole vectors, hence room behind the last score; what lies there is above every score.
        if (_scores.Length < Count + Vector256<float>.Count)
        {
            _scores = new float[Count + Vector256<float>.Count];
        }

        _scores.AsSpan(Count).Fill(float.PositiveInfinity);

        var rented = ArrayPool<int>.Shared.Rent(Count);
        var buckets = rented.AsSpan(0, Count);
        BucketsOf(scores, buckets);
        Distribute(scores, buckets);
        ArrayPool<int>.Shared.Return(rented);
    }

    /// <summary>The bucket of each score; of a score above <see cref="Largest"/>, the last bucket.</summary>
    public void BucketsOf(ReadOnlySpan<float> scores, Span<int> buckets)
    {
        // Root, product and truncation are monotone and correctly rounded, so vectors and single scores agree everywhere.
        var vectors = MemoryMarshal.Cast<float, Vector256<float>>(scores);
        var results = MemoryMarshal.Cast<int, Vector256<int>>(buckets);
        var last = Vector256.Create(Buckets - 1);
        for (var i = 0; i < vectors.Length; i++)
        {
            results[i] = Vector256.Min(Vector256.ConvertToInt32(Vector256.Sqrt(vectors[i]) * _scale), last);
        }

        for (var i = vectors.Length * Vector256<float>.Count; i < scores.Length; i++)
        {
            buckets[i] = Math.Min((int)(MathF.Sqrt(scores[i]) * _scale), Buckets - 1);
        }
    }

    /// <summary>How many scores are less than <paramref name="score"/>, which belongs to <paramref name="bucket"/>.</summary>
    public int CountBelow(float score, int bucket)
    {
        int start = _starts[bucket], end = _starts[bucket + 1];
        if (end - start > Vector256<float>.Count)
        {
            return start + CountBelow(score, _scores.AsSpan(start, end - start), isSorted: bucket > 0);
        }
        // What follows the bucket is greater than the score, so a vector may reach over its end.
        var below = Vector256.LessThan(Vector256.LoadUnsafe(ref _scores[start]), Vector256.Create(score));
        return start + BitOperations.PopCount(below.ExtractMostSignificantBits());
    }

    private static int CountBelow(float score, ReadOnlySpan<float> bucket, bool isSorted)
    {
        if (score == 0)
        {
            return 0;
        }

        var below = 0;
        if (bucket.Length <= Crowded || !isSorted)
        {
            foreach (var one in bucket)
            {
                below += one < score ? 1 : 0;
            }

            return below;
        }
        for (var above = bucket.Length; below < above;)
        {
            var middle = (below + above) / 2;
            if (bucket[middle] < score)
            {
                below = middle + 1;
            }
            else
            {
                above = middle;
            }
        }
        return below;
    }

    private void Distribute(ReadOnlySpan<float> scores, ReadOnlySpan<int> buckets)
    {
        var starts = _starts.AsSpan();
        starts.Clear();
        foreach (var bucket in buckets)
        {
            starts[bucket]++;
        }

        int start = 0, crowded = 0;
        foreach (ref var entry in starts)
        {
            crowded = Math.Max(crowded, entry);
            (entry, start) = (start, start + entry);
        }
        // Filling a bucket moves its start to its end, where the next one starts: hence the shift afterwards.
        var target = _scores.AsSpan();
        for (var i = 0; i < buckets.Length; i++)
        {
            target[starts[buckets[i]]++] = scores[i];
        }

        starts[..Buckets].CopyTo(starts[1..]);
        starts[0] = 0;
        if (crowded > Crowded)
        {
            SortCrowded();
        }
    }

    // Not bucket 0: it is half the image where the background was reconstructed well, and hardly a score falls into it.
    private void SortCrowded()
    {
        for (var bucket = 1; bucket < Buckets; bucket++)
        {
            if (_starts[bucket + 1] - _starts[bucket] > Crowded)
            {
                _scores.AsSpan(_starts[bucket].._starts[bucket + 1]).Sort();
            }
        }
    }
}

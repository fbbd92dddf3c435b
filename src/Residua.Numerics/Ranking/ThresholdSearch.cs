using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Residua.Numerics;

/// <summary>The greedy bisection of Zimmerer et al. for the threshold with the best Dice. It may miss the best.</summary>
/// <remarks>
/// From [0, largest score], ten times: compare Dice at a quarter and at three quarters of the interval, and go on in the better
/// half, in the lower one if they are equal.
/// </remarks>
public static class ThresholdSearch
{
    private const int Rounds = 10;
    private const int Block = 1 << 16;

    /// <summary>Searches over all parts together.</summary>
    /// <param name="parts">Such as one per volume; scores of 0 and below may be left out.</param>
    /// <param name="positives">Anomalous voxels, those that were left out included.</param>
    /// <param name="threads">Blocks counted at once; the result does not depend on it. Default 1.</param>
    /// <returns>
    /// Among the better ones of all rounds the best, of equal ones the last; 0 and 0 where Dice never was a number.
    /// </returns>
    public static FoundThreshold Run(IReadOnlyList<LabelledScores> parts, long positives, int threads = 1)
    {
        var largest = 0.0;
        foreach (var part in parts)
        {
            largest = Math.Max(largest, part.Scores.IsEmpty ? 0 : TensorPrimitives.Max(part.Scores.Span));
        }

        LabelledScores[] blocks = [.. parts.SelectMany(Blocks)];
        var (bottom, top) = (0.0, largest);
        var best = new FoundThreshold(0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            top = bottom == top ? 1 : top;
            var centre = bottom + ((top - bottom) * 0.5);
            var (low, high) = (bottom + ((top - bottom) * 0.25), bottom + ((top - bottom) * 0.75));
            var counts = Count(blocks, (float)low, (float)high, threads);
            var (atLow, atHigh) = (counts.AtLow.Dice(positives), counts.AtHigh.Dice(positives));
            var isLower = atLow >= atHigh;
            var better = isLower ? new FoundThreshold(low, atLow) : new FoundThreshold(high, atHigh);
            best = better.Dice >= best.Dice ? better : best;
            (bottom, top) = isLower ? (bottom, centre) : (centre, top);
        }

        return best;
    }

    private static IEnumerable<LabelledScores> Blocks(LabelledScores part)
    {
        for (var start = 0; start < part.Scores.Length; start += Block)
        {
            var count = Math.Min(Block, part.Scores.Length - start);
            yield return new(part.Scores.Slice(start, count), part.Labels.Slice(start, count));
        }
    }

    private static TwoCounts Count(LabelledScores[] blocks, float low, float high, int threads)
    {
        var total = default(TwoCounts);
        var each = new TwoCounts[blocks.Length];
        Slices.ForEach(blocks.Length, threads, static () => 0, (_, at) =>
            each[at] = Count(blocks[at].Scores.Span, blocks[at].Labels.Span, low, high));
        foreach (var one in each)
        {
            total = new(total.AtLow + one.AtLow, total.AtHigh + one.AtHigh);
        }

        return total;
    }

    private static TwoCounts Count(ReadOnlySpan<float> scores, ReadOnlySpan<byte> labels, float low, float high)
    {
        var (lows, highs) = (Vector256.Create(low), Vector256.Create(high));
        Vector256<int> aboveLow = default, aboveHigh = default, hitsLow = default, hitsHigh = default;
        var at = 0;
        for (; at + Vector256<float>.Count <= scores.Length; at += Vector256<float>.Count)
        {
            var score = Vector256.Create(scores[at..]);
            // A comparison that holds is −1 in its lane.
            var isAboveLow = Vector256.GreaterThan(score, lows).AsInt32();
            var isAboveHigh = Vector256.GreaterThan(score, highs).AsInt32();
            var label = Vector256.WidenLower(Vector256.WidenLower(Vector128.CreateScalar(
                MemoryMarshal.Read<ulong>(labels[at..])).AsByte().ToVector256()).AsUInt16()).AsInt32();
            aboveLow -= isAboveLow;
            aboveHigh -= isAboveHigh;
            hitsLow += isAboveLow & label;
            hitsHigh += isAboveHigh & label;
        }

        var (countsLow, countsHigh) = (
            new DetectionCounts(Vector256.Sum(aboveLow), Vector256.Sum(hitsLow)),
            new DetectionCounts(Vector256.Sum(aboveHigh), Vector256.Sum(hitsHigh)));
        for (; at < scores.Length; at++)
        {
            countsLow += DetectionCounts.Of(scores[at] > low, labels[at]);
            countsHigh += DetectionCounts.Of(scores[at] > high, labels[at]);
        }

        return new(countsLow, countsHigh);
    }

    private readonly record struct TwoCounts(DetectionCounts AtLow, DetectionCounts AtHigh);
}

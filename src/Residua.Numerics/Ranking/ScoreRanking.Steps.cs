using System.Runtime.CompilerServices;

namespace Residua.Numerics;

public sealed partial class ScoreRanking
{
    // Called a few times for very many images: what the compiler makes of a method after many calls would come too late.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private DetectionScores Judge(ushort[] times, int negatives, int positives)
    {
        var pairs = new OrderedPairs();
        var precisions = new PrecisionSum(negatives + positives, positives);
        var at95 = new RocCorners(0.95, negatives, positives);
        var at99 = new RocCorners(0.99, negatives, positives);
        for (var i = 0; i < _ascending.Length;)
        {
            var step = Step(i, times);
            // Not drawn: no step.
            if ((step.Negatives | step.Positives) != 0)
            {
                pairs.AddStep(step.Positives, step.Negatives);
                precisions.AddStep(step.Positives, step.Negatives);
                at95.AddStep(step);
                at99.AddStep(step);
            }

            i = step.End;
        }

        return new(
            pairs.Total / positives / negatives, precisions.Total / positives, Point(at95.Found), Point(at99.Found));

        OperatingPoint Point((RankedStep Step, int Negatives, int Positives) found) => new(
            (double)found.Negatives / negatives, (double)found.Positives / positives, ScoreAt(found.Step));
    }

    // The images of one score, and how often each counts.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private RankedStep Step(int start, ushort[] times)
    {
        var (negatives, positives, end) = (0, 0, start);
        do
        {
            var image = _ascending[end] & ~StartsStep;
            positives += times[image] & -IsPositive(image);
            negatives += times[image] & (IsPositive(image) - 1);
            end++;
        }
        while (end < _ascending.Length && _ascending[end] >= 0);

        return new(end, negatives, positives);
    }

    private List<(RankedStep Step, float Score)> Steps()
    {
        var times = AllOnce();
        var steps = new List<(RankedStep, float)>();
        for (var i = 0; i < _ascending.Length;)
        {
            var step = Step(i, times);
            steps.Add((step, ScoreAt(step)));
            i = step.End;
        }

        return steps;
    }

    private ushort[] AllOnce()
    {
        var times = new ushort[_scores.Length];
        times.AsSpan().Fill(1);
        return times;
    }

    private float ScoreAt(RankedStep step) => _scores[_ascending[step.End - 1] & ~StartsStep];

    // 1 or 0 without a branch, which could not be foreseen.
    private int IsPositive(int image) => (Negatives - 1 - image) >>> 31;
}

namespace Residua.Numerics;

/// <summary>The curves over all thresholds.</summary>
/// <remarks>
/// <c>counts</c> hold the negatives and the positives of each distinct score in turn, from the lowest score to the highest; at
/// least one of the two is not 0.
/// </remarks>
internal static class RankingCurves
{
    public static RocCurve Roc(int[] counts, float[] thresholds, int negatives, int positives)
    {
        List<double> falsePositiveRates = [0], truePositiveRates = [0];
        // In float32, as scikit-learn has it where the scores are.
        List<double> corners = [thresholds[^1] + 1f];
        var (negativesAbove, positivesAbove) = (0, 0);
        for (var step = thresholds.Length - 1; step >= 0; step--)
        {
            negativesAbove += counts[2 * step];
            positivesAbove += counts[(2 * step) + 1];
            var isEnd = step == 0 || step == thresholds.Length - 1;
            // Between two steps of the same size the curve is straight.
            if (isEnd || counts[2 * step] != counts[(2 * step) - 2] || counts[(2 * step) + 1] != counts[(2 * step) - 1])
            {
                falsePositiveRates.Add((double)negativesAbove / negatives);
                truePositiveRates.Add((double)positivesAbove / positives);
                corners.Add(thresholds[step]);
            }
        }

        return new([.. falsePositiveRates], [.. truePositiveRates], [.. corners]);
    }

    public static PrecisionRecallCurve PrecisionRecall(int[] counts, int positives)
    {
        List<double> recalls = [0], precisions = [1];
        var (above, positivesAbove) = (0, 0);
        for (var step = (counts.Length / 2) - 1; step >= 0; step--)
        {
            above += counts[2 * step] + counts[(2 * step) + 1];
            positivesAbove += counts[(2 * step) + 1];
            var isInside = step > 0 && counts[(2 * step) + 1] == 0 && counts[(2 * step) - 1] == 0;
            if (!isInside)
            {
                recalls.Add((double)positivesAbove / positives);
                precisions.Add((double)positivesAbove / above);
            }

            // What follows is normal without exception: no recall is left to reach.
            if (positivesAbove == positives)
            {
                break;
            }
        }

        return new([.. recalls], [.. precisions]);
    }
}

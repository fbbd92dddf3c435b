namespace Residua.Numerics;

/// <summary>The curves over all thresholds; steps go from the lowest score to the highest.</summary>
internal static class RankingCurves
{
    public static RocCurve Roc(IReadOnlyList<(RankedStep Step, float Score)> steps, int negatives, int positives)
    {
        List<double> falsePositiveRates = [0], truePositiveRates = [0];
        // In float32, as scikit-learn has it where the scores are.
        List<double> thresholds = [steps[^1].Score + 1f];
        var (negativesAbove, positivesAbove) = (0, 0);
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            var (step, score) = steps[i];
            negativesAbove += step.Negatives;
            positivesAbove += step.Positives;
            // Between two steps of the same size the curve is straight.
            var isInside = i > 0 && i < steps.Count - 1
                && step.Negatives == steps[i - 1].Step.Negatives && step.Positives == steps[i - 1].Step.Positives;
            if (!isInside)
            {
                falsePositiveRates.Add((double)negativesAbove / negatives);
                truePositiveRates.Add((double)positivesAbove / positives);
                thresholds.Add(score);
            }
        }

        return new([.. falsePositiveRates], [.. truePositiveRates], [.. thresholds]);
    }

    public static PrecisionRecallCurve PrecisionRecall(IReadOnlyList<(RankedStep Step, float Score)> steps, int positives)
    {
        List<double> recalls = [0], precisions = [1];
        var (above, positivesAbove) = (0, 0);
        // Below the lowest positive no recall is left to reach.
        for (var i = steps.Count - 1; positivesAbove < positives; i--)
        {
            var step = steps[i].Step;
            above += step.Negatives + step.Positives;
            positivesAbove += step.Positives;
            if (step.Positives > 0 || steps[i - 1].Step.Positives > 0)
            {
                recalls.Add((double)positivesAbove / positives);
                precisions.Add((double)positivesAbove / above);
            }
        }

        return new([.. recalls], [.. precisions]);
    }
}

namespace Residua.Numerics;

/// <summary>
/// Average precision: Σ (Rₙ − Rₙ₋₁) Pₙ over the distinct scores from high to low, not interpolated;
/// equal to scikit-learn's <c>average_precision_score</c>.
/// </summary>
public static class AveragePrecision
{
    /// <summary>The average precision of <paramref name="scores"/>; exact, ties form one step.</summary>
    /// <param name="scores">One score per pixel, higher is more anomalous; −0 equals 0.</param>
    /// <param name="labels">1 where the pixel is anomalous, else 0.</param>
    /// <returns>A value in [0, 1]; 0 without positives (as scikit-learn), 1 without negatives.</returns>
    /// <exception cref="ArgumentException">
    /// Empty; lengths differ; a label is neither 0 nor 1; a score is NaN or infinite (the message says which).
    /// </exception>
    public static double Compute(ReadOnlySpan<float> scores, ReadOnlySpan<byte> labels)
    {
        ScoreOrder.Require(scores, labels);
        var positives = labels.Count((byte)1);
        if (positives == 0)
        {
            return 0;
        }

        var sum = new PrecisionSum(scores.Length, positives);
        ScoreOrder.Ascend(scores, labels, ref sum);
        return sum.Total / positives;
    }
}

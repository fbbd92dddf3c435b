namespace Residua.Numerics;

/// <summary>
/// Area under the receiver operating characteristic (AUROC) by trapezoids, equal to scikit-learn's <c>roc_auc_score</c>: how
/// often a positive scores above a negative, ties counting half.
/// </summary>
public static class RocArea
{
    /// <summary>The area; exact.</summary>
    /// <param name="scores">One score per pixel, higher is more anomalous; −0 equals 0.</param>
    /// <param name="labels">1 where the pixel is anomalous, else 0.</param>
    /// <returns>A value in [0, 1]; NaN without positives or without negatives.</returns>
    /// <exception cref="ArgumentException">As <see cref="AveragePrecision.Compute"/>.</exception>
    public static double Compute(ReadOnlySpan<float> scores, ReadOnlySpan<byte> labels)
    {
        ScoreOrder.Require(scores, labels);
        var positives = labels.Count((byte)1);
        var negatives = labels.Length - positives;
        if (positives == 0 || negatives == 0)
        {
            return double.NaN;
        }

        var sum = new OrderedPairs();
        ScoreOrder.Ascend(scores, labels, ref sum);
        return sum.Total / positives / negatives;
    }
}

namespace Residua.Numerics;

/// <summary>A receiver operating characteristic without the points inside of straight stretches.</summary>
/// <remarks>
/// scikit-learn's <c>roc_curve</c> (1.2): from the highest threshold to the lowest; in front (0, 0) at the highest score + 1.
/// </remarks>
/// <param name="FalsePositiveRates">0 … 1, ascending.</param>
/// <param name="TruePositiveRates">0 … 1, ascending.</param>
/// <param name="Thresholds">Descending; scores at or above one are called anomalous.</param>
public sealed record RocCurve(double[] FalsePositiveRates, double[] TruePositiveRates, double[] Thresholds);

namespace Residua.Numerics;

/// <summary>Precision over recall, from the highest threshold to the lowest.</summary>
/// <remarks>
/// The points of scikit-learn's <c>precision_recall_curve</c> in ascending recall, without those whose recall both neighbours
/// share. To be drawn in steps: average precision is the area under precision held from one recall back to the one before.
/// </remarks>
/// <param name="Recalls">0 … 1, ascending; starts with 0.</param>
/// <param name="Precisions">In [0, 1]; 1 at the start.</param>
public sealed record PrecisionRecallCurve(double[] Recalls, double[] Precisions);

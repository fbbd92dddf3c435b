namespace Residua.Numerics;

/// <summary>How well scores tell positives from negatives.</summary>
/// <param name="Auroc">Area under the ROC curve, in [0, 1].</param>
/// <param name="AveragePrecision">In [0, 1].</param>
/// <param name="At95">First point of the reduced ROC curve with a true positive rate of 0.95 or more: FPR95.</param>
/// <param name="At99">The same for 0.99: FPR99.</param>
public readonly record struct DetectionScores(
    double Auroc, double AveragePrecision, OperatingPoint At95, OperatingPoint At99);

namespace Residua.Numerics;

/// <summary>How a set of positives does against the ranked negatives.</summary>
/// <param name="AveragePrecision">In [0, 1], over positives and negatives together.</param>
/// <param name="PositiveSum">Sum of the positives' scores, in double.</param>
public readonly record struct RankedScore(double AveragePrecision, double PositiveSum);

namespace Residua.Numerics;

/// <summary>A point of a receiver operating characteristic (ROC).</summary>
/// <param name="FalsePositiveRate">Share of the negatives at or above the threshold.</param>
/// <param name="TruePositiveRate">Share of the positives at or above it.</param>
/// <param name="Threshold">Scores at or above it are called anomalous.</param>
public readonly record struct OperatingPoint(double FalsePositiveRate, double TruePositiveRate, double Threshold);

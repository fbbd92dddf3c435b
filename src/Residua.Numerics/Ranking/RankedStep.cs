namespace Residua.Numerics;

/// <summary>The images that have one score.</summary>
/// <param name="End">Behind the last of them, counted from the lowest score.</param>
/// <param name="Negatives">How many are normal.</param>
/// <param name="Positives">How many are anomalous.</param>
internal readonly record struct RankedStep(int End, int Negatives, int Positives);

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Means over the slices for every grid point.</summary>
/// <param name="AveragePrecision">(intensities, sigmas), in [0, 1]; one row where the anomaly is a texture.</param>
/// <param name="ReconstructionError">(intensities, sigmas): mean residual over all pixels, the anomaly included, as published.</param>
public sealed record SweepResult(double[,] AveragePrecision, double[,] ReconstructionError);

namespace Residua.Numerics;

/// <summary>A threshold and how well it separates.</summary>
/// <param name="Value">Voxels above it are called anomalous; in comparisons it is rounded to float32.</param>
/// <param name="Dice">Dice of those with the anomalous ones.</param>
public readonly record struct FoundThreshold(double Value, double Dice);

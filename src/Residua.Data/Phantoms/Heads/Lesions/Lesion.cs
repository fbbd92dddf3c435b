namespace Residua.Data.Phantoms.Heads;

/// <summary>What is wrong with a head.</summary>
/// <param name="Segmentation">(z, x, y) on the grid: how much of a voxel an expert would have marked.</param>
/// <param name="Layers">Painted in this order.</param>
internal sealed record Lesion(float[] Segmentation, IReadOnlyList<LesionLayer> Layers);

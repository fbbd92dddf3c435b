namespace Residua.Numerics;

/// <summary>Scores of some voxels and whether each is anomalous.</summary>
/// <param name="Scores">Higher is more anomalous.</param>
/// <param name="Labels">1 where the voxel is anomalous, else 0; as many as scores.</param>
public readonly record struct LabelledScores(ReadOnlyMemory<float> Scores, ReadOnlyMemory<byte> Labels);

namespace Residua.Papers.SsimEnsemble.Scoring;

/// <summary>The quantities of one volume.</summary>
/// <param name="Volume">Its name.</param>
/// <param name="Lists">
/// One number for most names; a number per slice for those that end in <c>PerSlice</c>, but for the two of areas.
/// </param>
public sealed record VolumeScores(string Volume, ScoreLists Lists);

/// <summary>The maps of one volume.</summary>
/// <param name="Pass">When it was scored.</param>
/// <param name="Score">By what.</param>
/// <param name="Volume">What was scored.</param>
/// <param name="Map">The map after post-processing, as the input's voxels.</param>
/// <param name="Prediction">1 where it is called anomalous; empty for a healthy volume.</param>
public sealed record VolumeMaps(Pass Pass, AnomalyScore Score, ScoredVolume Volume, float[] Map, byte[] Prediction);

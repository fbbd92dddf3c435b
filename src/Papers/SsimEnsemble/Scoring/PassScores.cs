using Residua.Numerics;

namespace Residua.Papers.SsimEnsemble.Scoring;

/// <summary>What one pass of one score gave.</summary>
/// <param name="Pass">Which.</param>
/// <param name="Score">By what.</param>
/// <param name="Volumes">The quantities of each volume, in the order of the pass.</param>
/// <param name="Lists">All of them together, as in the original's dictionary.</param>
/// <param name="Aggregates">Means and standard deviations over the volumes, under the original's names.</param>
/// <param name="Threshold">What a validation pass found for its data set; null of other passes.</param>
public sealed record PassScores(
    Pass Pass,
    AnomalyScore Score,
    IReadOnlyList<VolumeScores> Volumes,
    ScoreLists Lists,
    IReadOnlyList<KeyValuePair<string, double>> Aggregates,
    FoundThreshold? Threshold);

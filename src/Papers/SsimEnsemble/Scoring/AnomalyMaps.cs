using Residua.Numerics;

namespace Residua.Papers.SsimEnsemble.Scoring;

/// <summary>The maps of several scores of one volume; a similarity that two scores need is computed once.</summary>
internal sealed class AnomalyMaps(ScoredVolume volume, ScoringSettings settings, int threads)
{
    private readonly Dictionary<double, float[]> _similarities = [];
    private readonly ReadOnlyMemory<float> _mask = volume.MaskValues();

    /// <summary>The map of a score before any post-processing.</summary>
    public float[] Of(AnomalyScore score) =>
        score == AnomalyScore.L1 ? Residual()
        : score.Sigma is { } sigma ? Dissimilarity(Similarity(sigma))
        : Dissimilarity(SimilarityEnsemble.Combine([.. settings.Sigmas.Select(Similarity)], threads));

    private float[] Similarity(double sigma)
    {
        if (!_similarities.TryGetValue(sigma, out var map))
        {
            map = new StructuralSimilarity(sigma, settings.Arithmetic).Map(volume.Input, volume.Reconstruction, threads);
            _similarities.Add(sigma, map);
        }

        return map;
    }

    private float[] Residual()
    {
        var (input, reconstruction) = (volume.Input.Voxels, volume.Reconstruction.Voxels);
        var map = new float[input.Length];
        for (var i = 0; i < map.Length; i++)
        {
            map[i] = Math.Abs(input.Span[i] - reconstruction.Span[i]);
        }

        return map;
    }

    // The mask as it was loaded, fractions included: it is made binary only afterwards.
    private float[] Dissimilarity(float[] similarity)
    {
        var mask = _mask.Span;
        var map = new float[similarity.Length];
        for (var i = 0; i < map.Length; i++)
        {
            map[i] = (1 - similarity[i]) * mask[i];
        }

        return map;
    }
}

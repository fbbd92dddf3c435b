using Residua.Numerics;

namespace Residua.Papers.SsimEnsemble.Scoring;

/// <summary>Scores the volumes of one pass by one score, one after another; the maps are not kept.</summary>
/// <remarks>A validation pass keeps the scores that are not 0, a healthy pass too: their thresholds need all volumes.</remarks>
internal sealed class PassScorer(Pass pass, AnomalyScore score, ScoringSettings settings, double threshold, int threads)
{
    private readonly MapPostProcessor _postProcessor = new(settings, threads);
    private readonly VolumeMetrics _metrics = new(settings);
    private readonly List<VolumeScores> _volumes = [];
    private readonly PooledMaps? _pooled = pass == Pass.Test ? null : new();

    /// <summary>Scores a volume.</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="map">Its map before post-processing; may be overwritten.</param>
    public VolumeMaps Score(ScoredVolume volume, float[] map)
    {
        var shape = volume.Input.Shape;
        var (truth, brain) = (volume.Truth(), Binary.Above(volume.MaskValues().Span, 0));
        var processed = _postProcessor.Process(map, brain, shape);
        var lists = new ScoreLists();
        VolumeMetrics.AddErrors(lists, volume, truth);
        _pooled?.Add(processed, truth);
        byte[] prediction = [];
        if (volume.Segmentation is not null)
        {
            // A validation volume is predicted with its own best threshold, as in the original: an oracle's.
            var found = ThresholdSearch.Run([new(processed, truth)], truth.AsSpan().Count((byte)1), threads);
            found = pass == Pass.Test ? found with { Value = threshold } : found;
            prediction = _postProcessor.Predict(processed, shape, found.Value);
            var slices = new SliceCounts(processed, brain, prediction, truth, shape, settings.SliceAxis);
            _metrics.AddDetection(lists, processed, prediction, truth, slices, shape, found);
        }

        VolumeMetrics.AddVolumeScore(lists, volume, processed, brain);
        _volumes.Add(new(volume.Name, lists));
        return new(pass, score, volume, processed, prediction);
    }

    /// <summary>What all volumes together give.</summary>
    public PassScores Finish()
    {
        var lists = new ScoreLists();
        foreach (var volume in _volumes)
        {
            lists.AddAll(volume.Lists);
        }

        var aggregates = Aggregation.Of(lists).ToList();
        if (pass == Pass.Healthy && _volumes.Count > 0)
        {
            foreach (var percent in new[] { 1, 5, 10 })
            {
                aggregates.Add(new($"t_{percent}p", _pooled!.ExceededBy(percent)));
            }
        }

        return new(pass, score, _volumes, lists, aggregates, pass == Pass.Validation ? _pooled!.Threshold(threads) : null);
    }
}

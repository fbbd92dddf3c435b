using Residua.Numerics;

namespace Residua.Papers.SsimEnsemble.Scoring;

/// <summary>What is done to an anomaly map before its threshold, and to the prediction after it.</summary>
internal sealed class MapPostProcessor(ScoringSettings settings, int threads)
{
    /// <summary>Cuts off the border of the brain and takes medians, as far as the settings say so.</summary>
    /// <param name="map">The map; overwritten.</param>
    /// <param name="brain">1 inside the brain, else 0.</param>
    /// <param name="shape">Of both.</param>
    public float[] Process(float[] map, byte[] brain, VolumeShape shape)
    {
        if (settings.Order == PostProcessingOrder.MedianFirst)
        {
            return Erode(Median(map, shape), brain, shape);
        }

        return Median(Erode(map, brain, shape), shape);
    }

    /// <summary>What of a processed map is predicted to be anomalous.</summary>
    /// <param name="map">The processed map.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="threshold">Rounded to float32, as when the original compares.</param>
    public byte[] Predict(float[] map, VolumeShape shape, double threshold)
    {
        var prediction = Binary.Above(map, (float)threshold);
        if (settings.PostProcessing.HasFlag(PostProcessing.Components))
        {
            ConnectedComponents.Of(prediction, shape).RemoveUpTo(settings.SmallComponent, prediction);
        }

        return prediction;
    }

    private float[] Erode(float[] map, byte[] brain, VolumeShape shape)
    {
        if (!settings.PostProcessing.HasFlag(PostProcessing.Erosion))
        {
            return map;
        }

        var inner = SliceErosion.Apply(brain, shape, shape.Y / settings.VoxelsPerErosion);
        for (var i = 0; i < map.Length; i++)
        {
            map[i] *= inner[i];
        }

        return map;
    }

    private float[] Median(float[] map, VolumeShape shape) =>
        settings.PostProcessing.HasFlag(PostProcessing.Median) ? MedianFilter.Apply(new(map, shape), threads) : map;
}

namespace Residua.Papers.SsimEnsemble.Scoring;

/// <summary>What is done to an anomaly map and to what its threshold leaves.</summary>
[Flags]
public enum PostProcessing
{
    /// <summary>Nothing: the map as it is scored.</summary>
    None = 0,

    /// <summary>The border of the brain is cut off.</summary>
    Erosion = 1,

    /// <summary>A 5×5×5 median.</summary>
    Median = 2,

    /// <summary>Small components of the prediction are removed.</summary>
    Components = 4,

    /// <summary>All of them, as published.</summary>
    All = Erosion | Median | Components,

    /// <summary>All but the erosion.</summary>
    WithoutErosion = All & ~Erosion,

    /// <summary>All but the median.</summary>
    WithoutMedian = All & ~Median,

    /// <summary>All but the components.</summary>
    WithoutComponents = All & ~Components,
}

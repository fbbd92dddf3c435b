namespace Residua.Papers.ResidualPitfalls;

/// <summary>Experiment 2: a changed texture against a blur of every strength.</summary>
public sealed record TextureExperiment : PitfallsExperiment
{
    /// <summary>Which slices are scored.</summary>
    public SweptSlices Dataset { get; init; } = new();

    /// <summary>What happens to the texture inside a disk.</summary>
    public TextureSettings Anomaly { get; init; } = new();

    /// <summary>What the anomalous slice is compared with.</summary>
    public BlurSettings Reconstruction { get; init; } = new();

    /// <summary>Figures to draw.</summary>
    public IReadOnlyList<TextureFigure> Figures { get; init; } = [];

    /// <summary>
    /// Figure 2: the disk intensity whose curve is nearest, with its table; null, the default: it is not looked for.
    /// </summary>
    public MatchingSettings? Matching { get; init; }
}

/// <summary>The figures of a <see cref="TextureExperiment"/>, besides that of <see cref="TextureExperiment.Matching"/>.</summary>
public enum TextureFigure
{
    /// <summary>AP over sigma.</summary>
    Curve,

    /// <summary>Slices, anomalies, reconstructions and residuals side by side.</summary>
    Montage,
}

using System.ComponentModel.DataAnnotations;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>A disk around a random foreground pixel.</summary>
public record PlacedDisk
{
    /// <summary>
    /// Radius in pixels, at most half a slice; pixels nearer than this to the centre belong to it. Default 20, as published.
    /// </summary>
    [Range(1, 1000)]
    public int Radius { get; init; } = 20;
}

/// <summary>The anomaly of Experiments 1 and 3: a disk of constant intensity.</summary>
public sealed record DiskSettings : PlacedDisk
{
    /// <summary>Intensities of the disk. Default 100 from 0 to 1, as published.</summary>
    public Axis Intensity { get; init; } = new() { From = 0, To = 1, Count = 100 };
}

/// <summary>The anomaly of Experiment 2: another texture inside a disk.</summary>
public sealed record TextureSettings : PlacedDisk
{
    /// <summary>What happens to the texture. Default source-deformation.</summary>
    public TextureKind Kind { get; init; }
}

/// <summary>The changes of texture of the paper.</summary>
public enum TextureKind
{
    /// <summary>Pixels move outwards from the centre: it is magnified.</summary>
    SourceDeformation,

    /// <summary>Pixels move towards the centre.</summary>
    SinkDeformation,

    /// <summary>Pixels change places at random.</summary>
    PixelShuffle,
}

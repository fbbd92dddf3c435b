using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>The artificial anomaly: a disk around a random foreground pixel, filled or deformed.</summary>
public sealed record AnomalySettings
{
    /// <summary>What happens inside the disk. Default disk: constant intensity.</summary>
    [Description("disk: constant intensity; the others change the texture inside the disk.")]
    public AnomalyKind Kind { get; init; }

    /// <summary>Radius of the disk in pixels; pixels nearer than this to the centre belong to it. Default 20, as published.</summary>
    [Description("Radius of the disk in pixels."), Range(1, 1000)]
    public int Radius { get; init; } = 20;

    /// <summary>Intensities of the disk. Default 100 from 0 to 1, as published. Not used by the other kinds.</summary>
    [Description("Intensities of the disk (kind: disk).")]
    public Axis Intensity { get; init; } = new() { From = 0, To = 1, Count = 100 };
}

/// <summary>The anomalies of the paper.</summary>
public enum AnomalyKind
{
    /// <summary>All pixels get one intensity.</summary>
    Disk,

    /// <summary>Pixels move outwards from the centre: it is magnified.</summary>
    SourceDeformation,

    /// <summary>Pixels move towards the centre.</summary>
    SinkDeformation,

    /// <summary>Pixels change places at random.</summary>
    PixelShuffle,
}

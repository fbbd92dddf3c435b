using System.ComponentModel.DataAnnotations;

namespace Residua.Papers;

/// <summary>How many phantom volumes are generated, and how large.</summary>
public sealed record PhantomSettings
{
    /// <summary>Number of volumes before the split. Default 200.</summary>
    [Range(1, 99999)]
    public int Volumes { get; init; } = 200;

    /// <summary>Edge of a slice in pixels. Default 256.</summary>
    [Range(64, 512)]
    public int Size { get; init; } = 256;

    /// <summary>Seed of the phantom, apart from the experiment's. Default 2022.</summary>
    [Range(0, int.MaxValue)]
    public int Seed { get; init; } = 2022;
}

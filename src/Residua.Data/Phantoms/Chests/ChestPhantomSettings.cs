using System.ComponentModel.DataAnnotations;

namespace Residua.Data.Phantoms.Chests;

/// <summary>How many chest X-rays are drawn.</summary>
public sealed record ChestPhantomSettings
{
    /// <summary>Healthy chests for training; at least 1. Default 320.</summary>
    [Range(1, ChestPhantomCohorts.MostImages)]
    public int Train { get; init; } = 320;

    /// <summary>Healthy chests for validation; at least 1. Default 40.</summary>
    [Range(1, ChestPhantomCohorts.MostImages)]
    public int Validation { get; init; } = 40;

    /// <summary>Healthy chests for the test; at least 1. Default 60.</summary>
    [Range(1, ChestPhantomCohorts.MostImages)]
    public int Normal { get; init; } = 60;

    /// <summary>Chests with lobar opacities; at least 1. Default 60.</summary>
    [Range(1, ChestPhantomCohorts.MostImages)]
    public int Opacity { get; init; } = 60;

    /// <summary>Chests with diffuse ground-glass opacities; at least 1. Default 60.</summary>
    [Range(1, ChestPhantomCohorts.MostImages)]
    public int GroundGlass { get; init; } = 60;

    /// <summary>Chests with pleural effusions; at least 1. Default 60.</summary>
    [Range(1, ChestPhantomCohorts.MostImages)]
    public int Effusion { get; init; } = 60;

    /// <summary>
    /// Pictures of each of the four sets that are no chests (heads, hands, textures, digits); 0 leaves them out. Default 30.
    /// </summary>
    [Range(0, ChestPhantomCohorts.MostImages)]
    public int Others { get; init; } = 30;

    /// <summary>
    /// Patients are drawn without their disease, the same in all else; masks still say where it would be. A control: nothing
    /// can be found then. Default false.
    /// </summary>
    public bool Healed { get; init; }

    /// <summary>Another seed gives other people. Default 0.</summary>
    [Range(0, int.MaxValue)]
    public int Seed { get; init; }

    /// <summary>Refuses numbers that make no sense.</summary>
    internal void Check()
    {
        foreach (var count in (int[])[Train, Validation, Normal, Opacity, GroundGlass, Effusion])
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(count, ChestPhantomCohorts.MostImages);
        }

        ArgumentOutOfRangeException.ThrowIfNegative(Others);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Others, ChestPhantomCohorts.MostImages);
    }
}

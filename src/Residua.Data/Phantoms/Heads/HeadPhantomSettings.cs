using System.ComponentModel.DataAnnotations;

namespace Residua.Data.Phantoms.Heads;

/// <summary>How many heads are drawn, and how finely.</summary>
public sealed record HeadPhantomSettings
{
    /// <summary>
    /// Healthy subjects that train and validation lists share, at least one for each of five folds. Default 40.
    /// </summary>
    [Range(HeadPhantomCohorts.Folds, HeadPhantomCohorts.MostSubjects)]
    public int Healthy { get; init; } = 40;

    /// <summary>Further healthy subjects, in the test list only; at least 1. Default 9.</summary>
    [Range(1, HeadPhantomCohorts.MostSubjects)]
    public int HealthyTest { get; init; } = 9;

    /// <summary>Validation subjects of each set of patients; at least 1. Default 3.</summary>
    [Range(1, HeadPhantomCohorts.MostSubjects)]
    public int Validation { get; init; } = 3;

    /// <summary>Test subjects of each set of patients; at least 1. Default 6.</summary>
    [Range(1, HeadPhantomCohorts.MostSubjects)]
    public int Test { get; init; } = 6;

    /// <summary>
    /// Distance between voxels, mm, 1 to 4. Default 2: volumes of about 70×90×78, half the published size. The anatomy does not
    /// depend on it.
    /// </summary>
    [Range(1.0, 4.0)]
    public double Spacing { get; init; } = 2;

    /// <summary>Another seed gives other subjects. Default 0.</summary>
    [Range(0, int.MaxValue)]
    public int Seed { get; init; }

    /// <summary>Refuses numbers that make no sense.</summary>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Healthy, HeadPhantomCohorts.Folds);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Healthy, HeadPhantomCohorts.MostSubjects);
        foreach (var count in (int[])[HealthyTest, Validation, Test])
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(count, HeadPhantomCohorts.MostSubjects);
        }

        if (!(Spacing >= 1 && Spacing <= 4))
        {
            throw new ArgumentOutOfRangeException(nameof(Spacing), Spacing, "must be from 1 to 4 mm");
        }
    }
}

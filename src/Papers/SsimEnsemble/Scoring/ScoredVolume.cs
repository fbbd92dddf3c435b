using Residua.Data;
using Residua.Numerics;

namespace Residua.Papers.SsimEnsemble.Scoring;

/// <summary>A volume, what a model made of it, and what is known about it.</summary>
/// <param name="Name">Of the subject or its folder; for tables and messages.</param>
/// <param name="Input">What the model was given.</param>
/// <param name="Reconstruction">What it returned.</param>
public sealed record ScoredVolume(string Name, Volume Input, Volume Reconstruction)
{
    /// <summary>The brain; may be fractional. Default null: where the input is above 0.</summary>
    public Volume? Mask { get; init; }

    /// <summary>The lesions, wherever it is above 0. Default null: a healthy subject.</summary>
    public Volume? Segmentation { get; init; }

    /// <summary>The model's own loss on the volume, kept as <c>AnomalyScoreRegPerVol</c>. Default null: not known.</summary>
    public double? Loss { get; init; }

    /// <summary>Throws unless all volumes have one shape and all voxels are finite.</summary>
    /// <exception cref="BadInputException">Says which volume is at fault and why.</exception>
    internal void Check()
    {
        Check("input", Input);
        Check("reconstruction", Reconstruction);
        Check("mask", Mask ?? Input);
        Check("segmentation", Segmentation ?? Input);
    }

    /// <summary>The mask's values, made up where there is none.</summary>
    internal ReadOnlyMemory<float> MaskValues() =>
        Mask?.Voxels ?? Binary.Above(Input.Voxels.Span, 0).Select(voxel => (float)voxel).ToArray();

    /// <summary>1 where a lesion is.</summary>
    internal byte[] Truth() => Segmentation is { } lesions ? Binary.Above(lesions.Voxels.Span, 0) : new byte[Input.Voxels.Length];

    private void Check(string part, Volume volume)
    {
        if (volume.Shape != Input.Shape)
        {
            throw new BadInputException($"{Name}, {part}", $"is {volume.Shape}, but the input is {Input.Shape}");
        }

        if (volume.Flaw() is { } flaw)
        {
            throw new BadInputException($"{Name}, {part}", flaw);
        }
    }
}

using System.ComponentModel;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>The reconstruction: a Gaussian blur of the normal slice, a stand-in for an imperfect model.</summary>
public sealed record ReconstructionSettings
{
    /// <summary>Standard deviations of the blur in pixels. Default 100 from 0 to 5, as published.</summary>
    [Description("Standard deviations of the Gaussian blur, in pixels.")]
    public Axis Sigma { get; init; } = new() { From = 0, To = 5, Count = 100 };
}

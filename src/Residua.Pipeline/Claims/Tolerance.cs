using System.ComponentModel;

namespace Residua.Pipeline.Claims;

/// <summary>Largest deviation that still passes.</summary>
public sealed record Tolerance
{
    /// <summary>On the published data.</summary>
    [Description("Largest deviation on the published data.")]
    public double Published { get; init; }

    /// <summary>On the phantom; null: a phantom cannot tell, and the claim is only judged on the published data.</summary>
    [Description("Largest deviation on the phantom; leave out where a phantom cannot tell.")]
    public double? Phantom { get; init; }

    /// <summary>Why these.</summary>
    [Description("Why these tolerances.")]
    public string Why { get; init; } = "";
}

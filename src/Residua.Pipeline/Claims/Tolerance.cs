namespace Residua.Pipeline.Claims;

/// <summary>Largest deviation that still passes.</summary>
public sealed record Tolerance
{
    /// <summary>On the published data.</summary>
    public double Published { get; init; }

    /// <summary>On the phantom; null: a phantom cannot tell, and the claim is only judged on the published data.</summary>
    public double? Phantom { get; init; }

    /// <summary>Why these.</summary>
    public string Why { get; init; } = "";
}

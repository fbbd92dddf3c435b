namespace Residua.Pipeline.Contracts;

/// <summary>The inputs of a step that reads no other step's artifact.</summary>
public sealed record NoInputs
{
    /// <summary>There is only one.</summary>
    public static NoInputs None { get; } = new();

    private NoInputs()
    {
    }
}

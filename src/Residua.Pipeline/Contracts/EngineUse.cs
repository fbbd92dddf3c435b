namespace Residua.Pipeline.Contracts;

/// <summary>How a step uses libtorch.</summary>
/// <param name="Threads">Threads of the step, whatever the machine has; null: all that the run may use.</param>
public sealed record EngineUse(int? Threads);

using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Execution;

/// <summary>How much of the machine a run may use.</summary>
/// <param name="Jobs">Most steps at once.</param>
/// <param name="Threads">Threads for all steps together, as the user named them; null for one for each core.</param>
internal sealed record Limits(int Jobs, int? Threads)
{
    /// <summary>Cores of the machine.</summary>
    public int Cores { get; init; } = Environment.ProcessorCount;

    /// <summary>Threads for all steps together.</summary>
    public int AllThreads => Threads ?? Cores;

    /// <summary>
    /// Threads of a step that uses the engine. Its numbers depend on them, so they are the experiment's unless the user names
    /// others.
    /// </summary>
    public int ThreadsOf(EngineUse use) => ThreadsOf(use.Threads);

    /// <inheritdoc cref="ThreadsOf(EngineUse)"/>
    public int ThreadsOf(int? wanted) => Threads ?? wanted ?? AllThreads;
}

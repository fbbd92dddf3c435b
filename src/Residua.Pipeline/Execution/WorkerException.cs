namespace Residua.Pipeline.Execution;

/// <summary>What a worker died of, in its own words, or in those of the system.</summary>
internal sealed class WorkerException(string message) : Exception(message);

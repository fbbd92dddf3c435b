namespace Residua.Pipeline.Execution;

/// <summary>
/// The engine of models as a run sees it. Asked only where a step uses it: loading libtorch takes half a second.
/// </summary>
public interface IEngine
{
    /// <summary><c>cpu</c>, then <c>cuda:0</c> and so on, as far as this process sees them.</summary>
    /// <exception cref="Data.BadInputException">It is missing.</exception>
    IReadOnlyList<string> Devices { get; }

    /// <summary>Everything about it that changes the last digits of numbers; part of the keys of steps that use it.</summary>
    /// <exception cref="Data.BadInputException">It is missing, or has no such device.</exception>
    string Identity(int threads, string device);

    /// <summary>Makes it ready for a step that is about to run on this thread.</summary>
    /// <returns>What the user should know, such as a slow BLAS; null if nothing.</returns>
    string? Prepare(int threads);
}

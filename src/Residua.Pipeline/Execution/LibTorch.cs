using Residua.Models;

namespace Residua.Pipeline.Execution;

/// <summary>The libtorch of this process.</summary>
public sealed class LibTorch : IEngine
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Devices => Engine.Devices;

    /// <inheritdoc/>
    public string Identity(int threads, string device) => Engine.Identity(threads, device);

    /// <inheritdoc/>
    public string? Prepare(int threads)
    {
        Engine.UseThreads(threads);
        return Engine.Blas.Slowness;
    }
}

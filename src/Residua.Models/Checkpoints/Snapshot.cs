using Residua.Numerics;

namespace Residua.Models;

/// <summary>Where some random streams were.</summary>
/// <param name="streams">Where they are now.</param>
internal sealed class Snapshot(IReadOnlyList<IRandomStream> streams)
{
    private readonly byte[][] _states = [.. streams.Select(stream => stream.Save())];

    /// <summary>Puts the streams back.</summary>
    public void Restore()
    {
        foreach (var (stream, state) in streams.Zip(_states))
        {
            stream.Restore(state);
        }
    }

    /// <summary>Puts the streams back while a function runs; afterwards they are where they were before it.</summary>
    public T During<T>(Func<T> function)
    {
        var now = new Snapshot(streams);
        Restore();
        var result = function();
        now.Restore();
        return result;
    }
}

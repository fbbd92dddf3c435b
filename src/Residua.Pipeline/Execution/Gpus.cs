using System.Globalization;

namespace Residua.Pipeline.Execution;

/// <summary>The GPUs of this machine, for workers: each gets the one that fewest others use, and sees no other.</summary>
/// <remarks>
/// So that trainings side by side share no GPU while there is a free one. In its own process each calls it <c>cuda:0</c>: which
/// of them it was is no part of a key.
/// </remarks>
internal sealed class Gpus
{
    /// <summary>Variable by which CUDA shows a process some of the GPUs.</summary>
    public const string Variable = "CUDA_VISIBLE_DEVICES";

    private readonly Lazy<int[]> _users;
    private readonly string[]? _visible;

    /// <summary>Takes the engine; it is asked for its GPUs when the first worker starts.</summary>
    /// <param name="engine">Knows the GPUs that this process sees.</param>
    /// <param name="visible">The variable's value for this process; null: it sees all.</param>
    public Gpus(IEngine engine, string? visible)
    {
        _users = new(() => new int[engine.Devices.Count(device => device.StartsWith("cuda:", StringComparison.Ordinal))]);
        _visible = visible?.Split(',', StringSplitOptions.TrimEntries);
    }

    /// <summary>A GPU for one worker, until it is disposed.</summary>
    public Lease Take()
    {
        var users = _users.Value;
        lock (users)
        {
            var index = Array.IndexOf(users, users.Min());
            users[index]++;
            return new(this, index);
        }
    }

    /// <summary>A GPU that a worker uses.</summary>
    internal sealed record Lease(Gpus Owner, int Index) : IDisposable
    {
        /// <summary>What the variable must be for the worker.</summary>
        public string Visible => Owner._visible?[Index] ?? Index.ToString(CultureInfo.InvariantCulture);

        /// <summary>Gives it back.</summary>
        public void Dispose()
        {
            lock (Owner._users.Value)
            {
                Owner._users.Value[Index]--;
            }
        }
    }
}

using Residua.Data.Weights;

namespace Residua.Models;

/// <summary>Where parts of a training were, kept in memory.</summary>
internal sealed class Snapshot
{
    private readonly (string Name, ICheckpointed Part)[] _parts;
    private readonly OrderedDictionary<string, StoredTensor> _tensors = [];

    /// <param name="parts">Where they are now.</param>
    public Snapshot(params IEnumerable<ICheckpointed> parts)
    {
        _parts = [.. parts.Select((part, index) => (FormattableString.Invariant($"{index}."), part))];
        foreach (var (name, part) in _parts)
        {
            part.Save(new(_tensors, name));
        }
    }

    /// <summary>Puts the parts back.</summary>
    public void Restore()
    {
        foreach (var (name, part) in _parts)
        {
            part.Restore(new("a snapshot", _tensors, name, []));
        }
    }

    /// <summary>Puts the parts back for the time that a function takes; afterwards they are where they were before it.</summary>
    public T During<T>(Func<T> function)
    {
        var now = new Snapshot(_parts.Select(part => part.Part));
        Restore();
        var result = function();
        now.Restore();
        return result;
    }
}

using System.Collections;
using System.Globalization;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Modules as a list; they are registered by their index when the list itself is.</summary>
public class ModuleList<T> : nn.Module, IEnumerable<T>
    where T : nn.Module
{
    private readonly List<T> _modules;
    private bool _registered;

    public ModuleList(params T[] modules)
        : base("ModuleList") => _modules = [.. modules];

    public int Count => _modules.Count;

    public T this[int index] => _modules[index];

    public void Add(T item) => _modules.Add(item);

    public IEnumerator<T> GetEnumerator() => _modules.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    protected override void RegisterComponents()
    {
        if (_registered)
        {
            return;
        }

        for (var i = 0; i < _modules.Count; i++)
        {
            register_module(i.ToString(CultureInfo.InvariantCulture), _modules[i]);
        }

        _registered = true;
    }
}

namespace Cake.Core;

public sealed class CakeArguments(ILookup<string, string> arguments) : ICakeArguments
{
    private readonly Dictionary<string, List<string>> _values =
        arguments.ToDictionary(group => group.Key, group => group.ToList(), StringComparer.OrdinalIgnoreCase);

    public bool HasArgument(string name) => _values.ContainsKey(name);

    public ICollection<string> GetArguments(string name) => _values.TryGetValue(name, out var values) ? values : [];

    public IDictionary<string, ICollection<string>> GetArguments() =>
        _values.ToDictionary(pair => pair.Key, pair => (ICollection<string>)pair.Value.ToList());
}

using Cake.Core;
using Cake.Core.Diagnostics;

namespace Cake.Cli;

/// <summary>What was asked for.</summary>
internal sealed class CommandLine
{
    private readonly Dictionary<Switch, List<string>> _switches = [];
    private readonly List<(string Name, string? Value)> _others = [];

    public string[] Targets => _switches.TryGetValue(Switch.Target, out var targets) ? [.. targets] : ["Default"];

    public string? WorkingDirectory => Last(Switch.Working);

    public Verbosity Verbosity => Last(Switch.Verbosity) is { } word ? VerbosityWords.Read(word) : Verbosity.Normal;

    /// <summary>Whether a flag was given, and its last value was not false.</summary>
    public bool Has(Switch flag) => Last(flag) is { } value && bool.Parse(value);

    public void Add(Switch known, string value)
    {
        if (!_switches.TryGetValue(known, out var values))
        {
            _switches[known] = values = [];
        }

        values.Add(value);
    }

    /// <param name="name">As written, with its dashes.</param>
    /// <param name="value">Null when the switch stands alone.</param>
    public void AddOther(string name, string? value) => _others.Add((name, value));

    /// <remarks>
    /// Of the host's own switches a build sees only the target. Of spellings that differ in dashes or case
    /// ("--set", "-set", "--Set") only the one that came up last is kept.
    /// </remarks>
    public CakeArguments ToArguments()
    {
        var byName = new Dictionary<string, List<string?>>(StringComparer.OrdinalIgnoreCase);
        foreach (var spelling in _others.GroupBy(other => other.Name))
        {
            byName[spelling.Key.TrimStart('-')] = [.. spelling.Select(other => other.Value)];
        }

        byName.TryAdd("target", []);
        byName["target"].AddRange(Targets);

        // A switch without a value is present with the value null, whatever the signature upstream says.
        return new CakeArguments(byName
            .SelectMany(pair => pair.Value, (pair, value) => (pair.Key, Value: value!))
            .ToLookup(pair => pair.Key, pair => pair.Value));
    }

    private string? Last(Switch known) => _switches.TryGetValue(known, out var values) ? values[^1] : null;
}

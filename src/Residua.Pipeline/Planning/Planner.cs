using Residua.Papers;
using Residua.Pipeline.Artifacts;

namespace Residua.Pipeline.Planning;

/// <summary>Collects steps: each gets its key, equal ones become one, and each knows the experiments that use it.</summary>
/// <param name="digest">SHA-256, in hexadecimal, of the file at a path.</param>
/// <param name="engine">Identity of the engine; asked once, and only for a step that uses it.</param>
internal sealed class Planner(Func<string, string> digest, Func<string> engine)
{
    private readonly Lazy<string> _engine = new(engine);
    private readonly Dictionary<string, PlannedStep> _byKey = [];
    private readonly Dictionary<string, List<string>> _experiments = [];

    /// <summary>Steps by object, in the order in which they can run; equal steps share one planned step.</summary>
    public Dictionary<Step, PlannedStep> Planned { get; } = [];

    public PlannedStep Add(Step step, string experiment)
    {
        if (Planned.TryGetValue(step, out var known) && known.Experiments.Contains(experiment))
        {
            return known;
        }

        PlannedStep[] needs = [.. step.Needs.Select(need => Add(need, experiment))];
        var planned = known ?? (Planned[step] = Merge(step, needs));
        if (!planned.Experiments.Contains(experiment))
        {
            _experiments[planned.Key].Add(experiment);
        }

        return planned;
    }

    private PlannedStep Merge(Step step, PlannedStep[] needs)
    {
        FileRecord[] outside = [.. step.OutsideFiles.Select(path => FileRecord.Outside(path, digest(path)))];
        var computedBy = step.UsesEngine ? _engine.Value : StepKey.Managed;
        var key = StepKey.Of(step, needs.Select(need => need.Key), outside, computedBy);
        if (!_byKey.TryGetValue(key, out var planned))
        {
            _experiments[key] = [];
            planned = _byKey[key] = new PlannedStep(step, key, needs, outside, computedBy, _experiments[key]);
        }

        return planned;
    }
}

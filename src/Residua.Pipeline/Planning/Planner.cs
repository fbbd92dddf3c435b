using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Planning;

/// <summary>Collects steps: each gets its key, equal ones become one, and each knows the experiments that use it.</summary>
/// <param name="digests">SHA-256, in hexadecimal, of the outside files of all steps, by path.</param>
/// <param name="sources">Where the other ingredients of keys come from.</param>
internal sealed class Planner(IReadOnlyDictionary<string, string> digests, KeySources sources)
{
    // By number of threads; 0 stands for all.
    private readonly Dictionary<int, string> _engines = [];
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

        PlannedInput[] inputs = [.. step.Inputs.Select(input => new PlannedInput(input.Name, Add(input.Step, experiment)))];
        var planned = known ?? (Planned[step] = Merge(step, inputs));
        if (!planned.Experiments.Contains(experiment))
        {
            _experiments[planned.Key].Add(experiment);
        }

        return planned;
    }

    private PlannedStep Merge(Step step, PlannedInput[] inputs)
    {
        FileRecord[] outside = [.. step.OutsideFiles.Select(path => FileRecord.Outside(path, digests[path]))];
        var computedBy = step.Engine is { } use ? EngineWith(use.Threads ?? 0) : StepKey.Managed;
        var code = sources.Code(step);
        var key = StepKey.Of(step, inputs.Select(input => (input.Name, input.Step.Key)), outside, code, computedBy);
        if (!_byKey.TryGetValue(key, out var planned))
        {
            _experiments[key] = [];
            planned = _byKey[key] = new PlannedStep(step, key, inputs, outside, code, computedBy, _experiments[key]);
        }

        return planned;
    }

    private string EngineWith(int threads)
    {
        if (!_engines.TryGetValue(threads, out var identity))
        {
            _engines[threads] = identity = sources.Engine(threads == 0 ? null : threads);
        }

        return identity;
    }
}

using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Planning;

/// <summary>Collects steps: each gets its key, equal ones become one, and each knows the experiments that use it.</summary>
/// <param name="digest">SHA-256, in hexadecimal, of the file at a path.</param>
/// <param name="engine">Identity of the engine with a number of threads, null for all; asked only for a step that uses it.</param>
internal sealed class Planner(Func<string, string> digest, Func<int?, string> engine)
{
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
        FileRecord[] outside = [.. step.OutsideFiles.Select(path => FileRecord.Outside(path, digest(path)))];
        var computedBy = step.Engine is { } use ? EngineWith(use.Threads ?? 0) : StepKey.Managed;
        var key = StepKey.Of(step, inputs.Select(input => (input.Name, input.Step.Key)), outside, computedBy);
        if (!_byKey.TryGetValue(key, out var planned))
        {
            _experiments[key] = [];
            planned = _byKey[key] = new PlannedStep(step, key, inputs, outside, computedBy, _experiments[key]);
        }

        return planned;
    }

    // By number of threads; 0 stands for all.
    private string EngineWith(int threads)
    {
        if (!_engines.TryGetValue(threads, out var identity))
        {
            _engines[threads] = identity = engine(threads == 0 ? null : threads);
        }

        return identity;
    }
}

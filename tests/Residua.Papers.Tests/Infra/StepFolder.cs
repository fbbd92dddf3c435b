using Residua.Pipeline.Contracts;

namespace Residua.Papers.Tests;

/// <summary>Runs a step and those it needs as the pipeline does, without keys and manifests.</summary>
internal sealed class StepFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("residua-").FullName;
    private readonly Dictionary<Step, StepRun> _runs = [];

    /// <summary>What the steps have warned of.</summary>
    public List<string> Warnings { get; } = [];

    /// <summary>A file beside the steps.</summary>
    public string this[string name] => Path.Combine(_root, name);

    /// <summary>What a step was given, after it and its needs have run; each runs once.</summary>
    public StepRun Run(Step step, Action<long, long>? progress = null)
    {
        if (_runs.TryGetValue(step, out var done))
        {
            return done;
        }

        var inputs = step.Inputs.Select(input => input.Step).Distinct().ToDictionary(input => input, input => Run(input).Output);
        var folder = Path.Combine(_root, $"step-{_runs.Count}");
        var run = new StepRun
        {
            Output = Directory.CreateDirectory(folder).FullName,
            FolderOf = input => inputs[input],
            OutsideFiles = step.OutsideFiles,
            Resume = $"{folder}-resume",
            Threads = 2,
            Progress = progress ?? ((_, _) => { }),
            Warn = Warnings.Add,
        };
        step.Run(run);
        return _runs[step] = run;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}

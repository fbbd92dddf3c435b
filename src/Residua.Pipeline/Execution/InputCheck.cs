using Residua.Pipeline.Artifacts;
using Residua.Pipeline.Planning;

namespace Residua.Pipeline.Execution;

/// <summary>Compares artifacts with their digests before a step reads them: a disk or a hand may have changed a byte.</summary>
/// <remarks>
/// Each at most once in a run, and none that this run has made; so a run that finds everything up to date reads nothing.
/// </remarks>
internal sealed class InputCheck(ArtifactStore store, RunLog log)
{
    private readonly HashSet<string> _sound = [];

    /// <summary>An artifact that was made in this run.</summary>
    public void Trust(PlannedStep step) => _sound.Add(step.Key);

    /// <summary>
    /// Steps that must run again because some others are about to read what they wrote, in the order of the plan.
    /// </summary>
    /// <param name="readers">Steps that are about to run.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<PlannedStep> Damaged(IReadOnlyCollection<PlannedStep> readers, CancellationToken cancellation)
    {
        List<PlannedStep> damaged = [];
        Queue<PlannedStep> waiting = new(readers.SelectMany(step => step.Needs).Except(readers));
        while (waiting.TryDequeue(out var step))
        {
            // What does not lie there at all is a step of this stage, which runs anyway.
            if (damaged.Contains(step) || !_sound.Add(step.Key))
            {
                continue;
            }

            if (store.Damage(step, thorough: true, cancellation) is { } file)
            {
                log.Warn($"{step.Title} ({step.Step.Kind}): {file} is no longer what was written, so the step runs again");
                damaged.Add(step);
                foreach (var need in step.Needs)
                {
                    waiting.Enqueue(need);
                }
            }
        }

        return [.. damaged.OrderBy(step => step.Stage)];
    }
}

using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Planning;

/// <summary>A step with its key and its place in the plan.</summary>
/// <param name="Step">What is computed.</param>
/// <param name="Key">See <see cref="StepKey"/>.</param>
/// <param name="Inputs">The steps whose artifacts it reads, as <see cref="Step.Inputs"/> names them.</param>
/// <param name="Outside">The outside files it reads, with their digests.</param>
/// <param name="Code">Digest of the code that computes it.</param>
/// <param name="Engine">What computes it: <see cref="StepKey.Managed"/>, or the identity of libtorch.</param>
/// <param name="Experiments">Identifiers of the experiments that use it, in the order of the selection.</param>
public sealed record PlannedStep(
    Step Step, string Key, IReadOnlyList<PlannedInput> Inputs, IReadOnlyList<FileRecord> Outside, string Code, string Engine,
    IReadOnlyList<string> Experiments)
{
    /// <summary>The steps whose artifacts it reads.</summary>
    public IEnumerable<PlannedStep> Needs => Inputs.Select(input => input.Step);

    /// <summary>Some steps and all that they need, each once, behind those it needs.</summary>
    internal static IReadOnlyList<PlannedStep> WithNeeds(IEnumerable<PlannedStep> steps)
    {
        HashSet<string> seen = [];
        List<PlannedStep> all = [];
        foreach (var step in steps)
        {
            step.Collect(seen, all);
        }

        return all;
    }

    /// <summary>The stage of the step.</summary>
    public Stage Stage => Step.Stage;

    /// <summary>How the step is called in logs and errors, such as <c>score residual-pitfalls/experiment-1</c>.</summary>
    public string Title => $"{Stage.Name()} {Users}";

    /// <summary>The first experiment that uses the step, and how many more do.</summary>
    public string Users => Experiments.Count > 1 ? $"{Experiments[0]} +{Experiments.Count - 1}" : Experiments[0];

    private void Collect(HashSet<string> seen, List<PlannedStep> all)
    {
        if (seen.Add(Key))
        {
            foreach (var need in Needs)
            {
                need.Collect(seen, all);
            }

            all.Add(this);
        }
    }
}

/// <summary>A planned step whose artifact another one reads.</summary>
/// <param name="Name">See <see cref="StepInput.Name"/>.</param>
/// <param name="Step">The step that is read.</param>
public sealed record PlannedInput(string Name, PlannedStep Step);

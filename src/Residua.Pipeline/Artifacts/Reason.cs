using Residua.Pipeline.Contracts;
using Residua.Pipeline.Planning;

namespace Residua.Pipeline.Artifacts;

/// <summary>Why a step would run, or need not.</summary>
/// <param name="store">The artifacts there are.</param>
/// <param name="plan">The plan whose steps are asked about.</param>
public sealed class Reason(ArtifactStore store, Plan plan)
{
    /// <summary>The reason for a step whose artifact is there as it was written.</summary>
    public const string Cached = "cached";

    private const int MostDifferences = 3;

    private readonly HashSet<string> _current = [.. plan.Steps.Select(step => step.Key)];

    /// <summary>
    /// One line: <see cref="Cached"/>, or what is missing, damaged or changed since the last result of the same kind.
    /// </summary>
    public string Of(PlannedStep step)
    {
        if (store.Has(step))
        {
            return Cached;
        }

        if (store.Knows(step))
        {
            return $"artifact damaged: {store.Damage(step)}";
        }

        if (store.IsBegun(step))
        {
            return "was stopped and goes on";
        }

        if (Predecessor(step) is not { } before)
        {
            return "no earlier result";
        }

        string[] changes = [.. Changes(before, step)];
        return changes.Length > MostDifferences
            ? $"{string.Join("; ", changes.Take(MostDifferences))}; {changes.Length - MostDifferences} more"
            : string.Join("; ", changes);
    }

    // An artifact that is still current for another step of the plan is no predecessor of this one.
    private Manifest? Predecessor(PlannedStep step) => store.ManifestsOf(step.Stage)
        .Where(manifest => manifest.Kind == step.Step.Kind && !_current.Contains(manifest.Key)
            && manifest.Experiments.Intersect(step.Experiments).Any())
        .MaxBy(manifest => manifest.Run.Started);

    private IEnumerable<string> Changes(Manifest before, PlannedStep step)
    {
        if (before.Engine != step.Engine)
        {
            yield return $"engine {before.Engine} → {step.Engine}";
        }

        if (before.Code != step.Code)
        {
            yield return "code changed";
        }

        foreach (var change in SettingsDifference.Between(before.Settings, CanonicalJson.Of(step.Step.Settings)))
        {
            yield return change;
        }

        foreach (var file in before.Outside.Select(Identity).Except(step.Outside.Select(Identity)).Select(file => file.Name)
            .Union(step.Outside.Select(Identity).Except(before.Outside.Select(Identity)).Select(file => file.Name)))
        {
            yield return $"input changed: {file}";
        }

        var known = before.Needs.Select(need => need.Key).ToHashSet();
        foreach (var need in step.Needs.Where(need => !known.Contains(need.Key)))
        {
            yield return $"needs {need.Stage.Name()} {need.Step.Kind}, which {(store.Has(need) ? "changed" : "will run")}";
        }
    }

    private static (string Name, string Sha256) Identity(FileRecord file) => (file.Name, file.Sha256);
}

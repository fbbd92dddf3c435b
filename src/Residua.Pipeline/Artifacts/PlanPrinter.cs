using Residua.Pipeline.Contracts;
using Residua.Pipeline.Planning;

namespace Residua.Pipeline.Artifacts;

/// <summary>Writes a plan as text: what would run, and why.</summary>
public static class PlanPrinter
{
    /// <summary>One line per step in the order of a run (stage, experiments, kind, reason), then a line that counts.</summary>
    public static IEnumerable<string> Lines(Plan plan, Reason reason)
    {
        string[] reasons = [.. plan.Steps.Select(reason.Of)];
        var stages = Width(plan.Steps.Select(step => step.Stage.Name()));
        var users = Width(plan.Steps.Select(step => step.Users));
        var kinds = Width(plan.Steps.Select(step => step.Step.Kind));
        foreach (var (step, why) in plan.Steps.Zip(reasons))
        {
            var (stage, kind) = (step.Stage.Name(), step.Step.Kind);
            yield return $"{stage.PadRight(stages)}  {step.Users.PadRight(users)}  {kind.PadRight(kinds)}  {why}";
        }

        var cached = reasons.Count(why => why == Reason.Cached);
        yield return $"{reasons.Length} steps: {cached} cached, {reasons.Length - cached} would run";
    }

    private static int Width(IEnumerable<string> texts) => texts.Select(text => text.Length).DefaultIfEmpty().Max();
}

using Residua.Pipeline.Configuration;

namespace Residua.Build;

/// <summary>What Cake does not say about targets, or says too late.</summary>
internal static class TargetRules
{
    /// <summary>A target that does not exist, or one that would do nothing.</summary>
    public static IEnumerable<string> Problems(CommandLine line)
    {
        if (!AllTargets.Names.Contains(line.Target))
        {
            yield return $"--target: there is no target '{line.Target}'{DidYouMean.Hint(line.Target, AllTargets.Names)}";
        }
        else if (line.Has(AllOptions.Exclusive) && !AllTargets.DoesWorkItself(line.Target))
        {
            var needs = string.Join(" and ", AllTargets.Needs(line.Target));
            yield return $"--exclusive: {line.Target} does nothing itself, it only runs {needs}; "
                + "name one of them, or leave out --exclusive";
        }
    }
}

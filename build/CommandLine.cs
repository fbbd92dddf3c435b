namespace Residua.Build;

/// <summary>The command line as typed: Cake keeps its own switches out of <c>context.Arguments</c>.</summary>
public sealed record CommandLine(IReadOnlyList<string> Arguments)
{
    private static readonly string[] DryRunSwitches = ["--dryrun", "--noop", "--whatif"];

    /// <summary>Whether tasks are only listed.</summary>
    public bool IsDryRun => Arguments.Any(argument => DryRunSwitches.Contains(argument, StringComparer.OrdinalIgnoreCase));
}

using System.Globalization;
using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Frosting;

namespace Residua.Build;

/// <summary>Before the first task: what is odd about the options. After a dry run: what would run, and why.</summary>
internal sealed class BuildLifetime : FrostingLifetime<BuildContext>
{
    public override void Setup(BuildContext context, ISetupContext info)
    {
        if (!context.RunsExperiments)
        {
            return;
        }

        WarnAboveCores(context, AllOptions.Threads, "more of them only wait for each other");
        WarnAboveCores(context, AllOptions.Jobs, "each step holds its data in memory");
        if (context.IsDryRun)
        {
            // An error in the settings comes now, not after a list of tasks that could not run.
            _ = context.Reproduction.Plan;
        }
    }

    public override void Teardown(BuildContext context, ITeardownContext info)
    {
        if (context.IsDryRun && info.Successful && context.RunsExperiments)
        {
            context.Reproduction.PrintPlan();
        }

        context.EndRun();
    }

    private static void WarnAboveCores(BuildContext context, Option option, string why)
    {
        var cores = System.Environment.ProcessorCount;
        if (context.Count(option, otherwise: cores) is var number && number > cores)
        {
            context.Log.Warning(string.Create(CultureInfo.InvariantCulture,
                $"warning: --{option.Name}={number} on {cores} {(cores == 1 ? "core" : "cores")}: {why}"));
        }
    }
}

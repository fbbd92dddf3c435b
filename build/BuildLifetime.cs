using Cake.Core;
using Cake.Frosting;
using Residua.Data;
using Residua.Pipeline.Configuration;

namespace Residua.Build;

/// <summary>Before the first task: no misspelt option goes unnoticed. After a dry run: what would run, and why.</summary>
public sealed class BuildLifetime : FrostingLifetime<BuildContext>
{
    public override void Setup(BuildContext context, ISetupContext info)
    {
        var unknown = context.Arguments.GetArguments().Keys.Except(BuildContext.KnownArguments, StringComparer.OrdinalIgnoreCase).ToList();
        if (unknown.Count > 0)
        {
            throw new BadInputException($"--{unknown[0]}", $"unknown option{DidYouMean.Hint(unknown[0], BuildContext.KnownArguments)}");
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
}

using Cake.Common;
using Cake.Core;
using Cake.Frosting;
using Residua.Pipeline;
using Residua.Pipeline.Execution;

namespace Residua.Build;

/// <summary>What every task is given: the options of the command line, and the run they describe.</summary>
internal sealed class BuildContext : FrostingContext
{
    private readonly CommandLine _commandLine;
    private readonly Interruption _interruption;
    private readonly Lazy<Reproduction> _reproduction;

    public BuildContext(ICakeContext context, CommandLine commandLine, Interruption interruption)
        : base(context)
    {
        (_commandLine, _interruption) = (commandLine, interruption);
        IsDryRun = commandLine.Has(AllOptions.DryRun);
        Target = commandLine.Target;
        RunsExperiments = AllTargets.RunsExperiments(Target);
        _reproduction = new(() => new Reproduction(Options()));
    }

    /// <summary>Folder of the solution.</summary>
    public static string Root { get; } = Repository.Root(AppContext.BaseDirectory);

    /// <summary>Whether tasks are only listed.</summary>
    public bool IsDryRun { get; }

    /// <summary>The target that was asked for.</summary>
    public string Target { get; }

    /// <summary>Whether the target works on experiments, as opposed to tests, benchmarks and the machine.</summary>
    public bool RunsExperiments { get; }

    /// <summary>The run; made when first needed, so that Test, Bench, Fuzz and Doctor do not depend on valid options.</summary>
    public Reproduction Reproduction => _reproduction.Value;

    /// <summary>The options of a run.</summary>
    public ReproductionOptions Options() => new RunOptions(_commandLine.Values).Make(Terminal.Create(), _interruption.Token);

    /// <summary>The value of an option that is a count, which the command line has checked.</summary>
    public int Count(Option option, int otherwise) => this.Argument(option.Name, otherwise);

    /// <summary>Lets other runs use the artifacts folder.</summary>
    public void EndRun()
    {
        if (_reproduction.IsValueCreated)
        {
            _reproduction.Value.Dispose();
        }
    }
}

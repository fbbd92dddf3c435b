using Cake.Common;
using Cake.Core;
using Cake.Frosting;
using Residua.Pipeline;
using Residua.Pipeline.Execution;

namespace Residua.Build;

/// <summary>What every task is given: the options of the command line, and the run they describe.</summary>
public sealed class BuildContext : FrostingContext
{
    private static readonly string[] OtherTargets = ["Test", "Bench", "Doctor", "Clean"];

    private readonly Interruption _interruption;
    private readonly Lazy<Reproduction> _reproduction;

    public BuildContext(ICakeContext context, CommandLine commandLine, Interruption interruption)
        : base(context)
    {
        _interruption = interruption;
        IsDryRun = commandLine.IsDryRun;
        Target = this.Argument("target", "Default");
        RunsExperiments = !OtherTargets.Contains(Target, StringComparer.OrdinalIgnoreCase);
        _reproduction = new(() => new Reproduction(Options()));
    }

    /// <summary>Arguments that some task reads.</summary>
    public static IReadOnlyList<string> KnownArguments { get; } =
        [.. RunOptions.Names, "filter", "quick"];

    /// <summary>Folder of the solution.</summary>
    public static string Root { get; } = Repository.Root(AppContext.BaseDirectory);

    /// <summary>Whether tasks are only listed.</summary>
    public bool IsDryRun { get; }

    /// <summary>The target that was asked for.</summary>
    public string Target { get; }

    /// <summary>Whether the target works on experiments, as opposed to Test, Bench, Doctor and Clean.</summary>
    public bool RunsExperiments { get; }

    /// <summary>The run; made when first needed, so that Test, Bench and Doctor do not depend on valid options.</summary>
    public Reproduction Reproduction => _reproduction.Value;

    /// <summary>The options of a run.</summary>
    public ReproductionOptions Options() => new RunOptions(Arguments.GetArguments).Make(Terminal.Create(), _interruption.Token);

    /// <summary>Lets other runs use the artifacts folder.</summary>
    public void EndRun()
    {
        if (_reproduction.IsValueCreated)
        {
            _reproduction.Value.Dispose();
        }
    }
}

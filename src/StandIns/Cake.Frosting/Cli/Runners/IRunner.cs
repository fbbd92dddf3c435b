namespace Cake.Cli;

/// <summary>One way to treat the registered tasks: run, dry run, draw the tree, list the descriptions.</summary>
internal interface IRunner
{
    Task RunAsync(IReadOnlyList<string> targets, bool exclusive);
}

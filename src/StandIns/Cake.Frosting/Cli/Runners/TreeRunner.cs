using Cake.Core;

namespace Cake.Cli;

internal sealed class TreeRunner(CakeEngine engine) : IRunner
{
    public Task RunAsync(IReadOnlyList<string> targets, bool exclusive)
    {
        var graph = new TaskGraph(engine.Tasks);
        var roots = engine.Tasks
            .Where(task => !graph.IsNeededByAnother(task.Name))
            .OrderByDescending(task => task.IsCalled("Default"))
            .ThenBy(task => task.Name, StringComparer.OrdinalIgnoreCase);

        Console.WriteLine();
        foreach (var root in roots)
        {
            WriteName(root, ConsoleColor.Cyan);
            WriteBranches(root, string.Empty);
            Console.WriteLine();
        }

        return Task.CompletedTask;
    }

    // Only declared dependencies are branches; a dependee does not appear below the task it attached itself to.
    private void WriteBranches(CakeTask task, string indent)
    {
        foreach (var (index, dependency) in task.Dependencies.Index())
        {
            var branch = engine.Tasks.First(other => other.IsCalled(dependency.Name));
            var isLast = index == task.Dependencies.Count - 1;

            Console.Write(indent + (isLast ? "└─" : "├─"));
            WriteName(branch, branch.Action is null ? ConsoleColor.Gray : ConsoleColor.Green);
            WriteBranches(branch, indent + (isLast ? "   " : "│ "));
        }
    }

    private static void WriteName(CakeTask task, ConsoleColor color)
    {
        var before = Console.ForegroundColor;
        Console.ForegroundColor = color;
        Console.WriteLine(task.Name);
        Console.ForegroundColor = before;
    }
}

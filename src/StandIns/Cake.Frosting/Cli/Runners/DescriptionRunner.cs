using Cake.Core;

namespace Cake.Cli;

internal sealed class DescriptionRunner(CakeEngine engine) : IRunner
{
    private const int NarrowestNameColumn = 29;

    public Task RunAsync(IReadOnlyList<string> targets, bool exclusive)
    {
        var width = engine.Tasks.Select(task => task.Name.Length).Append(NarrowestNameColumn).Max() + 1;

        Console.WriteLine();
        Console.WriteLine("Task".PadRight(width) + "Description");
        Console.WriteLine(new string('=', width + 50));
        foreach (var task in engine.Tasks)
        {
            Console.WriteLine(task.Name.PadRight(width) + task.Description);
        }

        return Task.CompletedTask;
    }
}

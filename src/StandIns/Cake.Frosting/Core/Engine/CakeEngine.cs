using Cake.Core.Diagnostics;

namespace Cake.Core;

/// <summary>Runs targets: setup once, each target's tasks in order, teardown always.</summary>
internal sealed partial class CakeEngine(ICakeLog log)
{
    private readonly List<CakeTask> _tasks = [];

    private ICakeLog Log => log;

    public IReadOnlyList<CakeTask> Tasks => _tasks;

    public Action<ISetupContext>? SetupAction { get; set; }

    public Action<ITeardownContext>? TeardownAction { get; set; }

    public void Register(CakeTask task)
    {
        if (_tasks.Any(known => known.IsCalled(task.Name)))
        {
            throw new CakeException($"Another task with the name '{task.Name}' has already been added.");
        }

        _tasks.Add(task);
    }

    public async Task<IReadOnlyList<CakeReportEntry>> RunAsync(
        ICakeContext context, IExecutionStrategy strategy, IReadOnlyList<string> names, bool exclusive)
    {
        string[] targets = [.. names.Where(name => !string.IsNullOrWhiteSpace(name))];
        if (targets.Length == 0)
        {
            throw new ArgumentException("No target specified. (Parameter 'settings')");
        }

        var graph = new TaskGraph(_tasks);
        ThrowIfMissing([.. targets.Where(target => !graph.Contains(target))]);

        var run = new Run(this, context, strategy);
        try
        {
            foreach (var (index, target) in targets.Index())
            {
                CakeTask[] ordered = [.. graph.OrderFor(target).Select(Find)];
                if (index == 0)
                {
                    run.Setup(Find(target), ordered);
                }

                // A task that two targets need runs twice, as upstream.
                foreach (var task in exclusive ? [Find(target)] : ordered)
                {
                    await run.RunAsync(task, isTarget: task.IsCalled(target)).ConfigureAwait(false);
                }
            }

            return run.Report;
        }
        catch (Exception exception)
        {
            run.Thrown = exception;
            throw new CakeReportException(run.Report, exception);
        }
        finally
        {
            run.Teardown();
        }
    }

    private CakeTask Find(string name) => _tasks.First(task => task.IsCalled(name));

    private static void ThrowIfMissing(string[] missing)
    {
        if (missing.Length == 1)
        {
            throw new CakeException($"The target '{missing[0]}' was not found.");
        }

        if (missing.Length > 1)
        {
            throw new CakeException($"The targets {string.Join(", ", missing.Select(name => $"'{name}'"))} were not found.");
        }
    }
}

namespace Cake.Core;

internal sealed class CakeTask(string name) : ICakeTaskInfo
{
    private readonly List<CakeTaskDependency> _dependencies = [];
    private readonly List<CakeTaskDependency> _dependees = [];

    public string Name { get; } = string.IsNullOrWhiteSpace(name)
        ? throw new ArgumentException("Task name cannot be empty.")
        : name;

    public string? Description { get; init; }

    public IReadOnlyList<CakeTaskDependency> Dependencies => _dependencies;

    public IReadOnlyList<CakeTaskDependency> Dependees => _dependees;

    /// <summary>Null for a task that only gathers others: it is "delegated" and missing in the report.</summary>
    public Func<ICakeContext, Task>? Action { get; init; }

    public Func<ICakeContext, bool>? Criteria { get; init; }

    public string SkippedMessage { get; init; } = string.Empty;

    public Action<Exception>? ErrorHandler { get; init; }

    public Action? FinallyHandler { get; init; }

    public bool IsCalled(string other) => Name.Equals(other, StringComparison.OrdinalIgnoreCase);

    public void DependOn(string other)
    {
        if (_dependencies.Any(d => d.Name == other))
        {
            throw new CakeException($"The task '{Name}' already have a dependency on '{other}'.");
        }

        _dependencies.Add(new CakeTaskDependency(other, required: true));
    }

    public void BeDependeeOf(string other)
    {
        if (_dependees.Any(d => d.Name == other))
        {
            throw new CakeException($"The task '{Name}' already is a dependee of '{other}'.");
        }

        _dependees.Add(new CakeTaskDependency(other, required: true));
    }
}

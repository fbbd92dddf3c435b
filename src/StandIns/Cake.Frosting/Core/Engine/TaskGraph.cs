namespace Cake.Core;

/// <summary>Who runs before whom; an edge leads from the task that runs first to the one that needs it.</summary>
internal sealed class TaskGraph
{
    private readonly HashSet<string> _nodes = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string First, string Then)> _edges = [];

    public TaskGraph(IReadOnlyCollection<ICakeTaskInfo> tasks)
    {
        foreach (var task in tasks)
        {
            _nodes.Add(task.Name);
        }

        foreach (var task in tasks)
        {
            foreach (var needed in task.Dependencies)
            {
                if (!Contains(needed.Name))
                {
                    throw new CakeException($"Task '{task.Name}' is dependent on task '{needed.Name}' which does not exist.");
                }

                Connect(needed.Name, task.Name);
            }

            foreach (var dependee in task.Dependees)
            {
                if (!Contains(dependee.Name))
                {
                    throw new CakeException(
                        $"Task '{task.Name}' has specified that it's a dependency for task '{dependee.Name}' "
                        + "which does not exist.");
                }

                Connect(task.Name, dependee.Name);
            }
        }
    }

    public bool Contains(string name) => _nodes.Contains(name);

    public bool IsNeededByAnother(string name) => _edges.Any(edge => Same(edge.First, name));

    /// <summary>The target preceded by all it needs, each once, in the order of declaration.</summary>
    public IReadOnlyList<string> OrderFor(string target)
    {
        var order = new List<string>();
        var visited = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Visit(target);
        return order;

        void Visit(string node)
        {
            if (visited.Add(node))
            {
                foreach (var (first, _) in _edges.Where(edge => Same(edge.Then, node)))
                {
                    Visit(first);
                }

                order.Add(node);
            }
            else if (!order.Contains(node, StringComparer.OrdinalIgnoreCase))
            {
                throw new CakeException("Graph contains circular references.");
            }
        }
    }

    private void Connect(string first, string then)
    {
        if (Same(first, then))
        {
            throw new CakeException("Reflexive edges in graph are not allowed.");
        }

        foreach (var edge in _edges.Where(edge => Same(edge.First, then) && Same(edge.Then, first)))
        {
            throw new CakeException(
                $"Unidirectional edges in graph are not allowed.{Environment.NewLine}"
                + $"\"{edge.First}\" and \"{edge.Then}\" cannot depend on each other.");
        }

        if (!_edges.Any(edge => Same(edge.First, first) && Same(edge.Then, then)))
        {
            _edges.Add((first, then));
        }
    }

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}

namespace Cake.Core;

public interface ICakeTaskInfo
{
    string Name { get; }

    string? Description { get; }

    IReadOnlyList<CakeTaskDependency> Dependencies { get; }

    IReadOnlyList<CakeTaskDependency> Dependees { get; }
}

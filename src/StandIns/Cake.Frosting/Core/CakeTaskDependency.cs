namespace Cake.Core;

public sealed class CakeTaskDependency(string name, bool required)
{
    public string Name { get; } = name;

    public bool Required { get; } = required;
}

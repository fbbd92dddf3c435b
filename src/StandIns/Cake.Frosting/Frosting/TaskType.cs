using System.Reflection;
using Cake.Core;

namespace Cake.Frosting;

/// <summary>What the class of a task says about it: attributes, context type, overridden methods.</summary>
internal sealed class TaskType(Type type, Type context)
{
    private readonly Type? _base = FrostingBase(type);

    public string Name => NameOf(type);

    public string? Description => type.GetCustomAttribute<TaskDescriptionAttribute>()?.Description;

    public bool ContinuesOnError => type.GetCustomAttribute<ContinueOnErrorAttribute>() is not null;

    public bool AcceptsContext => DirectContext.IsAssignableFrom(context);

    public string? ContextName => DirectContext.FullName;

    public bool OverridesRun => _base is null
        ? throw new InvalidOperationException(
            "This method expects all IFrostingTask to be instances of FrostingTask or AsyncFrostingTask.")
        : Overrides(_base.GetGenericTypeDefinition() == typeof(FrostingTask<>) ? "Run" : "RunAsync");

    public IEnumerable<string> Dependencies =>
        type.GetCustomAttributes<IsDependentOnAttribute>().Select(attribute => attribute.Task).Select(needed =>
            IsTask(needed) ? NameOf(needed) : throw new FrostingException(
                $"The dependency '{NameOf(needed)}' is not a valid task."));

    public IEnumerable<string> Dependees =>
        type.GetCustomAttributes<IsDependeeOfAttribute>().Select(attribute => attribute.Task).Select(dependee =>
            IsTask(dependee) ? NameOf(dependee) : throw new FrostingException(
                $"The reverse dependency '{NameOf(dependee)}' is not a valid task."));

    /// <summary>A method left alone is not called at all: a task without Run is only a gathering point.</summary>
    public bool Overrides(string method) => type.GetMethods()
        .Where(candidate => candidate.Name == method)
        .Any(candidate => candidate.DeclaringType != candidate.GetBaseDefinition().DeclaringType);

    // Upstream looks one class up only; a task behind a base class of one's own is taken for one of any context.
    private Type DirectContext => type.BaseType is { IsConstructedGenericType: true } direct && direct == _base
        ? direct.GenericTypeArguments[0]
        : typeof(ICakeContext);

    private static Type? FrostingBase(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.IsConstructedGenericType
                && type.GetGenericTypeDefinition() is var definition
                && (definition == typeof(FrostingTask<>) || definition == typeof(AsyncFrostingTask<>)))
            {
                return type;
            }
        }

        return null;
    }

    private static bool IsTask(Type type) => typeof(IFrostingTask).IsAssignableFrom(type);

    private static string NameOf(Type type) => type.GetCustomAttribute<TaskNameAttribute>()?.Name ?? type.Name;
}

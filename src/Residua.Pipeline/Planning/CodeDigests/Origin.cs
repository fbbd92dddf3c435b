using System.Reflection;
using System.Runtime.InteropServices;

namespace Residua.Pipeline.Planning.CodeDigests;

/// <summary>Whose code an assembly holds, and so how it counts.</summary>
internal enum Origin
{
    /// <summary>.NET itself, or the harness: does not count.</summary>
    Framework,

    /// <summary>Somebody's package: counts as a whole.</summary>
    Package,

    /// <summary>This product, its stand-ins for packages included: counts by what is reached.</summary>
    Product,
}

/// <summary>Tells whose code an assembly holds.</summary>
internal static class Origins
{
    private static readonly Assembly Harness = typeof(Origins).Assembly;

    private static readonly string? ProductName = ProductOf(Harness);

    private static readonly Dictionary<Assembly, Origin> Known = [];

    /// <summary>Whose code it is.</summary>
    public static Origin Of(Assembly assembly)
    {
        lock (Known)
        {
            return Known.TryGetValue(assembly, out var known) ? known : Known[assembly] = Find(assembly);
        }
    }

    // The harness plans, moves bytes and writes down what happened; it computes nothing that a step writes. Were it part of the
    // keys, every change to a progress bar would make all trainings run again.
    private static Origin Find(Assembly assembly) =>
        assembly == Harness ? Origin.Framework
        : ProductOf(assembly) == ProductName ? Origin.Product
        : IsFramework(assembly.Location) ? Origin.Framework
        : Origin.Package;

    private static bool IsFramework(string file) =>
        Path.GetDirectoryName(file) == Path.TrimEndingDirectorySeparator(RuntimeEnvironment.GetRuntimeDirectory());

    private static string? ProductOf(Assembly assembly) => assembly.GetCustomAttribute<AssemblyProductAttribute>()?.Product;
}

using System.Reflection;

namespace Residua.Pipeline.Planning.CodeDigests;

/// <summary>What is used of a type as soon as it is used at all, whatever instruction does it.</summary>
internal static class TypeNode
{
    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Reads the definition of a type.</summary>
    public static CodeNode Of(Type type) => new(Text(type), [.. Bases(type), .. Methods(type)]);

    // What its own code does not say: the names of an enumeration, which may be printed, and the layout of values.
    private static string Text(Type type) => type switch
    {
        { IsEnum: true } =>
            $"{type} {string.Join(", ", Enum.GetNames(type).Zip(Enum.GetValuesAsUnderlyingType(type).Cast<object>()))}",
        { IsValueType: true } => $"{MemberName.Of(type)} {type.Attributes & TypeAttributes.LayoutMask} "
            + string.Join(", ", type.GetFields(Own & ~BindingFlags.Static).Select(MemberName.Of)),
        _ => "",
    };

    private static Type[] Bases(Type type) =>
        type.BaseType is { } parent ? [parent, .. type.GetInterfaces()] : type.GetInterfaces();

    // Those that are called through a base type, an interface or a generic parameter, and those that nobody calls by name.
    private static IEnumerable<object> Methods(Type type)
    {
        var contracts = type.GetInterfaces().SelectMany(contract => contract.GetMethods(Own))
            .Where(method => method is { IsStatic: true, IsVirtual: true }).Select(method => method.Name).ToHashSet();
        IEnumerable<MethodBase?> methods =
        [
            .. type.GetMethods(Own).Where(method => method.IsVirtual || method.IsStatic && contracts.Contains(method.Name)),
            type.TypeInitializer,
            type.GetConstructor(Own & ~BindingFlags.Static, Type.EmptyTypes),
        ];
        return methods.OfType<MethodBase>();
    }
}

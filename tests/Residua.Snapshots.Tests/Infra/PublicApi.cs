using System.Reflection;
using System.Runtime.CompilerServices;

namespace Residua.Snapshots.Tests.Infra;

/// <summary>What a library offers, as text: its public types with their public members, in alphabetical order.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly) => string.Join("\n\n", assembly.GetExportedTypes()
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .Select(type => string.Join("\n    ", [Header(type), .. type.IsEnum ? Values(type) : Members(type)])));

    private static string Header(Type type)
    {
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var bases = type.GetInterfaces().Except(inherited).Append(type.BaseType).OfType<Type>()
            // Every record has IEquatable of itself.
            .Where(other => other != typeof(object)
                && other != typeof(ValueType) && !other.Name.StartsWith("IEquatable", StringComparison.Ordinal))
            .Select(TypeName.Of).Order(StringComparer.Ordinal);
        var ancestry = type.IsEnum ? "" : string.Join(", ", bases);
        return $"{Kind(type)} {type.Namespace}.{TypeName.Of(type)}{(ancestry.Length > 0 ? " : " : "")}{ancestry}";
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static IEnumerable<string> Values(Type type) =>
        Enum.GetNames(type).Select(name => $"{name} = {Enum.Parse(type, name):D}");

    private static IEnumerable<string> Members(Type type) => type.GetMembers(Declared)
        // Records bring members that nobody has written.
        .Where(member => !member.IsDefined(typeof(CompilerGeneratedAttribute)))
        .Select(member => (member.Name, Text: Text(member)))
        .Where(member => member.Text is not null)
        .OrderBy(member => member.Name, StringComparer.Ordinal).ThenBy(member => member.Text, StringComparer.Ordinal)
        .Select(member => member.Text!);

    private static string? Text(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"new({Parameters(constructor.GetParameters())})",
        FieldInfo { IsLiteral: true } field =>
            $"const {TypeName.Of(field.FieldType)} {field.Name} = {Literal(field.GetRawConstantValue())}",
        FieldInfo field => $"{Static(field.IsStatic)}{TypeName.Of(field)} {field.Name}",
        PropertyInfo property => Property(property),
        MethodInfo { IsSpecialName: false } method =>
            $"{Static(method.IsStatic)}{TypeName.Of(method.ReturnParameter)} {method.Name}{Generic(method)}"
            + $"({Parameters(method.GetParameters())})",
        _ => null,
    };

    private static string Property(PropertyInfo property)
    {
        var setter = property.SetMethod is not { IsPublic: true } set ? ""
            : set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;";
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var name = property.GetIndexParameters() is { Length: > 0 } index ? $"this[{Parameters(index)}]" : property.Name;
        return $"{Static(property.GetAccessors()[0].IsStatic)}{required}{TypeName.Of(property)} {name} {{ get;{setter} }}";
    }

    private static string Static(bool isStatic) => isStatic ? "static " : "";

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeName.Of))}>" : "";

    private static string Parameters(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(parameter =>
        $"{TypeName.Of(parameter)} {parameter.Name}"
        + (parameter.HasDefaultValue ? $" = {Literal(parameter.DefaultValue)}" : "")));

    private static string Literal(object? value) => value switch
    {
        null => "default",
        bool truth => truth ? "true" : "false",
        string text => $"\"{text}\"",
        _ => FormattableString.Invariant($"{value}"),
    };
}

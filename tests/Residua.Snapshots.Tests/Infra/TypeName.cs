using System.Reflection;

namespace Residua.Snapshots.Tests.Infra;

/// <summary>Types as C# writes them, without namespaces.</summary>
internal static class TypeName
{
    private static readonly NullabilityInfoContext Context = new();

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
    };

    public static string Of(FieldInfo field) => Of(Nullability(() => Context.Create(field)));

    public static string Of(PropertyInfo property) => Of(Nullability(() => Context.Create(property)));

    public static string Of(ParameterInfo parameter) => Of(Nullability(() => Context.Create(parameter)));

    public static string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        }

        if (type.IsByRef)
        {
            return $"ref {Of(type.GetElementType()!)}";
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{Of(value)}?";
        }

        var name = type is { IsNested: true, IsGenericParameter: false } ? $"{Of(type.DeclaringType!)}.{type.Name}" : type.Name;
        if (!type.IsGenericType)
        {
            return name;
        }

        var arguments = string.Join(", ", type.GetGenericArguments().Select(Of));
        return name.StartsWith("ValueTuple`", StringComparison.Ordinal)
            ? $"({arguments})"
            : $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}<{arguments}>";
    }

    private static string Of(NullabilityInfo info) =>
        Of(info.Type) + (info.ReadState == NullabilityState.Nullable && !info.Type.IsValueType ? "?" : "");

    // The context keeps what it has read, and tests run side by side.
    private static NullabilityInfo Nullability(Func<NullabilityInfo> read)
    {
        lock (Context)
        {
            return read();
        }
    }
}

using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Residua.Pipeline.Configuration;

/// <summary>A place that takes a value: a property of a record, or an element of a list.</summary>
/// <param name="Type">Type of the value, without <see cref="Nullable{T}"/>.</param>
/// <param name="IsNullable">Whether <c>null</c> may stand there.</param>
/// <param name="Range">Range of the number or, on a list, of each number.</param>
internal sealed record Slot(Type Type, bool IsNullable, RangeAttribute? Range)
{
    private NullabilityInfo? Info { get; init; }

    public static Slot Of(Type type) =>
        new(Nullable.GetUnderlyingType(type) ?? type, Nullable.GetUnderlyingType(type) != null, null);

    public static Slot Of(PropertyInfo property)
    {
        var info = new NullabilityInfoContext().Create(property);
        return Of(info, property.GetCustomAttribute<RangeAttribute>());
    }

    public bool IsRecord => Type.GetMethod("<Clone>$") != null;

    public bool IsList => Type.IsArray || (Type.IsGenericType && Type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>));

    /// <summary>What each element of a list is.</summary>
    public Slot Element() => (Info?.ElementType ?? Info?.GenericTypeArguments.FirstOrDefault()) is { } element
        ? Of(element, Range)
        : Of(Type.GetElementType() ?? Type.GetGenericArguments()[0]);

    private static Slot Of(NullabilityInfo info, RangeAttribute? range) =>
        Of(info.Type) with { IsNullable = info.ReadState == NullabilityState.Nullable, Range = range, Info = info };
}

using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Residua.Pipeline.Configuration;

/// <summary>The keys that a record takes: its settable properties in kebab-case, those of its base first.</summary>
internal sealed record RecordShape(Type Type, IReadOnlyList<RecordKey> Keys)
{
    public static RecordShape Of(Type type) => new(
        type,
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is { IsPublic: true })
            .OrderBy(property => Depth(property.DeclaringType))
            .Select(property => new RecordKey(property))]);

    public RecordKey? Find(string name) => Keys.FirstOrDefault(key => key.Name == name);

    /// <summary>A fresh instance with the defaults of the record.</summary>
    public object Default() => Activator.CreateInstance(Type)!;

    /// <summary>A copy that can be filled in: defaults may be shared between instances.</summary>
    public object Copy(object record) => Type.GetMethod("<Clone>$")!.Invoke(record, null)!;

    private static int Depth(Type? type) => type == null ? 0 : 1 + Depth(type.BaseType);
}

/// <summary>One key of a record.</summary>
internal sealed class RecordKey(PropertyInfo property)
{
    public string Name { get; } = Shown.Kebab(property.Name);

    public Slot Slot { get; } = Slot.Of(property);

    public string? Description { get; } = property.GetCustomAttribute<DescriptionAttribute>()?.Description;

    public bool IsRequired { get; } =
        property.IsDefined(typeof(RequiredAttribute)) || property.IsDefined(typeof(RequiredMemberAttribute));

    /// <summary>Attributes that judge a whole value, such as <c>[MinLength]</c>; ranges are the slot's.</summary>
    public IReadOnlyList<ValidationAttribute> Rules { get; } =
        [.. property.GetCustomAttributes<ValidationAttribute>().Where(rule => rule is not RangeAttribute)];

    public object? Get(object record) => property.GetValue(record);

    public void Set(object record, object? value) => property.SetValue(record, value);
}

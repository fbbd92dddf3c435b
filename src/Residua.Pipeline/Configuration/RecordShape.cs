using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;
using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Configuration;

/// <summary>The keys that a record takes: its settable properties in kebab-case, those of its base first.</summary>
internal sealed record RecordShape(Type Type, IReadOnlyList<RecordKey> Keys)
{
    // Every layer of every experiment asks for the same few records.
    private static readonly ConcurrentDictionary<Type, RecordShape> Known = new();

    public static RecordShape Of(Type type) => Known.GetOrAdd(type, Read);

    public RecordKey? Find(string name) => Keys.FirstOrDefault(key => key.Name == name);

    /// <summary>A fresh instance with the defaults of the record.</summary>
    public object Default() => Activator.CreateInstance(Type)!;

    /// <summary>A copy that can be filled in: defaults may be shared between instances.</summary>
    public object Copy(object record) => Type.GetMethod("<Clone>$")!.Invoke(record, null)!;

    private static RecordShape Read(Type type) => new(
        type,
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is { IsPublic: true })
            .OrderBy(property => Depth(property.DeclaringType))
            .Select(property => new RecordKey(property))]);

    private static int Depth(Type? type) => type == null ? 0 : 1 + Depth(type.BaseType);
}

/// <summary>One key of a record.</summary>
internal sealed class RecordKey(PropertyInfo property)
{
    public string Name { get; } = Shown.Kebab(property.Name);

    public Slot Slot { get; } = Slot.Of(property);

    /// <summary>The property's summary; null where it has none. Reads a file: for schemas only.</summary>
    public string? Description => XmlDocumentation.SummaryOf(property);

    public bool IsRequired { get; } =
        property.IsDefined(typeof(RequiredAttribute)) || property.IsDefined(typeof(RequiredMemberAttribute));

    /// <summary>Whether another value makes the results no others; see <see cref="FreeAttribute"/>.</summary>
    public bool IsFree { get; } = property.IsDefined(typeof(FreeAttribute));

    /// <summary>Attributes that judge a whole value, such as <c>[MinLength]</c>; ranges are the slot's.</summary>
    public IReadOnlyList<ValidationAttribute> Rules { get; } =
        [.. property.GetCustomAttributes<ValidationAttribute>().Where(rule => rule is not RangeAttribute)];

    public object? Get(object record) => property.GetValue(record);

    public void Set(object record, object? value) => property.SetValue(record, value);
}

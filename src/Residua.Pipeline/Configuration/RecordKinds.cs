using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Residua.Pipeline.Configuration;

/// <summary>
/// The records that one key, such as <c>kind</c>, chooses between: those that an abstract record names in
/// <see cref="JsonDerivedTypeAttribute"/>.
/// </summary>
internal sealed class RecordKinds
{
    private static readonly ConcurrentDictionary<Type, RecordKinds?> Known = new();

    private readonly Dictionary<string, Type> _types;

    private RecordKinds(Type type, string key)
    {
        Key = key;
        _types = type.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false)
            .ToDictionary(kind => $"{kind.TypeDiscriminator}", kind => kind.DerivedType);
    }

    /// <summary>The key that names the kind.</summary>
    public string Key { get; }

    /// <summary>Names of the kinds, in the order of their attributes.</summary>
    public IReadOnlyCollection<string> Names => _types.Keys;

    public IReadOnlyCollection<Type> Types => _types.Values;

    /// <summary>The kinds of a record; null if it is no choice but a record.</summary>
    /// <exception cref="NotSupportedException">
    /// The record is abstract and names no key or no kinds: a mistake in the record.
    /// </exception>
    public static RecordKinds? Of(Type type) => type.IsAbstract ? Known.GetOrAdd(type, Read) : null;

    /// <summary>Key and name by which an object's type is a kind of one of its bases; null if it is none.</summary>
    public static (string Key, string Name)? NameOf(object record)
    {
        for (var type = record.GetType().BaseType; type is not null; type = type.BaseType)
        {
            if (type.IsAbstract && type.IsDefined(typeof(JsonPolymorphicAttribute), inherit: false) && Of(type) is { } kinds
                && kinds.NameOf(record.GetType()) is { } name)
            {
                return (kinds.Key, name);
            }
        }

        return null;
    }

    public Type? Find(string name) => _types.GetValueOrDefault(name);

    public string? NameOf(Type type) => _types.FirstOrDefault(kind => kind.Value == type).Key;

    /// <summary>The kind that a mapping names or, where it names none, that the default value has; null if unknown.</summary>
    public Type? Resolve(MappingNode? mapping, object? start) => mapping?.Find(Key) is { } entry
        ? entry.Value is ScalarNode scalar ? Find(scalar.Text) : null
        : start?.GetType();

    /// <summary>Names of the kinds that have a key.</summary>
    public IReadOnlyList<string> With(string key) =>
        [.. _types.Where(kind => RecordShape.Of(kind.Value).Find(key) is not null).Select(kind => kind.Key)];

    private static RecordKinds? Read(Type type)
    {
        var key = type.GetCustomAttribute<JsonPolymorphicAttribute>(inherit: false)?.TypeDiscriminatorPropertyName;
        return key is not null && new RecordKinds(type, key) is { Names.Count: > 0 } kinds
            ? kinds
            : throw new NotSupportedException(
                $"{type} is abstract: it must name the key and the records that a file chooses between.");
    }
}

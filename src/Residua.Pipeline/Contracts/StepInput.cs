using System.Collections;
using System.Reflection;
using System.Text.Json;

namespace Residua.Pipeline.Contracts;

/// <summary>A step whose artifact another one reads, under the name that the reader has for it.</summary>
/// <param name="Name">In kebab-case, such as <c>slices</c>; of a list with its index, such as <c>scores[2]</c>.</param>
/// <param name="Step">The step that is read.</param>
public sealed record StepInput(string Name, Step Step)
{
    /// <summary>The steps in the public properties of a record, in the order of their declaration.</summary>
    internal static IReadOnlyList<StepInput> AllOf(object? inputs) => inputs is null or NoInputs ? [] : [.. Among("", inputs)];

    private static IEnumerable<StepInput> Among(string name, object? value) => value switch
    {
        Step step => [new(name, step)],
        string => [],
        IEnumerable items => items.Cast<object?>().SelectMany((item, index) => Among($"{name}[{index}]", item)),
        // Names, flags and other plain values in a record of inputs say what they belong to, and are no inputs themselves.
        null => [],
        _ when value.GetType().IsPrimitive || value.GetType().IsEnum => [],
        _ => Properties(value).SelectMany(property => Among(Join(name, property.Name), property.GetValue(value))),
    };

    private static IEnumerable<PropertyInfo> Properties(object value) =>
        value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0);

    private static string Join(string name, string property)
    {
        var kebab = JsonNamingPolicy.KebabCaseLower.ConvertName(property);
        return name.Length == 0 ? kebab : $"{name}.{kebab}";
    }
}

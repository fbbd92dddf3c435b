using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Residua.Pipeline.Configuration;

/// <content>Single values: strict about types, so that a slip is not read as something else.</content>
internal sealed partial class Binder
{
    private object? BindScalar(Slot slot, ScalarNode node, string path)
    {
        if (slot.Type == typeof(string))
        {
            return BindText(slot, node, path);
        }

        if (slot.Type.IsEnum)
        {
            return BindEnum(slot, node, path);
        }

        object? value = slot.Type switch
        {
            _ when slot.Type == typeof(bool) => node.Kind == ScalarKind.Boolean ? node.Text is "true" or "True" or "TRUE" : null,
            _ when slot.Type == typeof(int) => node.Kind == ScalarKind.Integer && ToInt(node.Text) is { } number ? number : null,
            _ when slot.Type == typeof(long) => node.Kind == ScalarKind.Integer ? YamlScalar.ToInteger(node.Text) : null,
            _ when slot.Type == typeof(double) =>
                node.Kind is ScalarKind.Integer or ScalarKind.Number ? YamlScalar.ToNumber(node.Text) : null,
            _ => throw new NotSupportedException($"a configuration cannot hold {slot.Type}"),
        };
        if (value == null)
        {
            return Refuse(slot, node, path);
        }

        CheckRange(slot.Range, value, node, path);
        return value;
    }

    private string? BindText(Slot slot, ScalarNode node, string path)
    {
        if (node.Kind == ScalarKind.Text || (node.IsOption && node.Kind != ScalarKind.Nothing))
        {
            return node.Text;
        }

        // An unquoted 1.10 would silently be the number 1.1 to every other YAML reader.
        var mend = node.Kind == ScalarKind.Nothing ? "" : $"; write \"{Shown.Text(node.Text)}\"";
        problems.Add(node.Mark, path, $"expected {Expected(slot)}, found {Shown.Node(node)}{mend}");
        return null;
    }

    private object? BindEnum(Slot slot, ScalarNode node, string path)
    {
        if (node.Kind == ScalarKind.Nothing)
        {
            return Refuse(slot, node, path);
        }

        foreach (var member in Enum.GetValues(slot.Type).Cast<Enum>())
        {
            if (Shown.Value(member) == node.Text)
            {
                return member;
            }
        }

        var known = Enum.GetNames(slot.Type).Select(Shown.Kebab).ToArray();
        problems.Add(node.Mark, path, $"unknown value '{Shown.Text(node.Text)}'{DidYouMean.Hint(node.Text, known)}");
        return null;
    }

    private void CheckRange(RangeAttribute? range, object value, ScalarNode node, string path)
    {
        if (range == null)
        {
            return;
        }

        // RangeAttribute's own check rounds 1.4 to 1 where its bounds are written as integers.
        var number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        var bounds = NumberRange.Of(range);
        if (!bounds.Contains(number))
        {
            problems.Add(node.Mark, path, $"must be {bounds}, found {Shown.Text(node.Text)}");
        }
    }

    private static int? ToInt(string text) =>
        YamlScalar.ToInteger(text) is { } value and >= int.MinValue and <= int.MaxValue ? (int)value : null;

    private static string Expected(Slot slot) => slot switch
    {
        { IsRecord: true } => $"a mapping ({string.Join(", ", KeysOf(slot))})",
        { IsList: true } => "a list",
        { Type.IsEnum: true } => $"one of {string.Join(", ", Enum.GetNames(slot.Type).Select(Shown.Kebab))}",
        _ when slot.Type == typeof(string) => "text",
        _ when slot.Type == typeof(bool) => "true or false",
        _ when slot.Type == typeof(int) => "an integer (decimal, 32 bits)",
        _ when slot.Type == typeof(long) => "an integer (decimal, 64 bits)",
        _ => "a number",
    };

    private static IEnumerable<string> KeysOf(Slot slot)
    {
        var keys = RecordShape.Of(slot.Type).Keys.Select(key => key.Name);
        return RecordKinds.Of(slot.Type) is { } kinds ? keys.Prepend(kinds.Key) : keys;
    }
}

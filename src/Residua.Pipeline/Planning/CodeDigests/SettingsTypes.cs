using System.Collections;

namespace Residua.Pipeline.Planning.CodeDigests;

/// <summary>The types of the values in a step's settings. Made from YAML, they appear in no code of the step by name.</summary>
internal static class SettingsTypes
{
    /// <summary>Types of a value and of all values inside it, but for those of .NET.</summary>
    public static IReadOnlySet<Type> Of(object? value)
    {
        HashSet<Type> found = [];
        Collect(value, found);
        return found;
    }

    private static void Collect(object? value, HashSet<Type> found)
    {
        switch (value)
        {
            case null or string:
                return;
            case IDictionary map:
                Collect(map.Values, found);
                return;
            case IEnumerable items:
                foreach (var item in items)
                {
                    Collect(item, found);
                }

                return;
        }

        var type = value.GetType();
        if (Origins.Of(type.Assembly) != Origin.Framework)
        {
            found.Add(type);
            foreach (var field in CanonicalJson.FieldsOf(type))
            {
                Collect(field.GetValue(value), found);
            }
        }
    }
}

using System.Globalization;

namespace Residua.Data.Weights;

/// <summary>Finds the tensors in what a pickle holds and gives each the path to it: <c>model.encoder.0.weight</c>.</summary>
internal sealed class StateDictionary
{
    private const int MostDepth = 16;
    private const int MostValues = 1 << 20; // a pickle of few bytes can hold one list in many places
    private const int MostNameLength = 1024;

    private readonly OrderedDictionary<string, PickledTensor> _tensors = [];
    private int _values;

    /// <summary>Goes through dictionaries, lists and tuples, in order; what is no tensor is left out.</summary>
    /// <exception cref="InvalidDataException">The pickle is not a dictionary, or the tensors cannot all be named.</exception>
    public static OrderedDictionary<string, PickledTensor> TensorsOf(object? pickle)
    {
        if (pickle is not PickledDictionary)
        {
            throw new InvalidDataException("does not hold a dictionary of tensors");
        }

        var dictionary = new StateDictionary();
        dictionary.Visit(pickle, "", 0);
        return dictionary._tensors;
    }

    private void Visit(object? value, string name, int depth)
    {
        if (++_values > MostValues)
        {
            throw new InvalidDataException($"has more than {MostValues} values in its dictionaries");
        }

        if (value is PickledTensor tensor && !_tensors.TryAdd(name, tensor))
        {
            throw new InvalidDataException($"has two tensors named '{name}'");
        }

        if (value is not (PickledDictionary or List<object?> or object?[]))
        {
            return;
        }

        if (depth == MostDepth)
        {
            throw new InvalidDataException($"has dictionaries nested more than {MostDepth} deep");
        }

        foreach (var (key, child) in Children(value))
        {
            Visit(child, Join(name, key, child), depth + 1);
        }
    }

    private static IEnumerable<(object? Key, object? Value)> Children(object value) => value switch
    {
        PickledDictionary dictionary => dictionary.Items,
        IEnumerable<object?> list => list.Select((item, index) => ((object?)(long)index, item)),
        _ => [],
    };

    private static string Join(string prefix, object? key, object? child)
    {
        if (child is not (PickledTensor or PickledDictionary or List<object?> or object?[]))
        {
            return ""; // never used
        }

        var last = key switch
        {
            string text => text,
            long number => number.ToString(CultureInfo.InvariantCulture),
            _ => throw new InvalidDataException("has a tensor under a key that is neither text nor a whole number"),
        };
        var length = prefix.Length + 1 + last.Length;
        if (length > MostNameLength)
        {
            throw new InvalidDataException($"has a tensor with a name of {length} characters; at most {MostNameLength} are read");
        }

        return prefix.Length == 0 ? last : $"{prefix}.{last}";
    }
}

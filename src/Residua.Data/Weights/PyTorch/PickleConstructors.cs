using System.Collections.Frozen;

namespace Residua.Data.Weights;

/// <summary>Makes a value of a pickle from a constructor's arguments.</summary>
internal delegate object PickleConstructor(object?[] arguments);

/// <summary>Everything a pickle may ask for by name; nothing is looked up anywhere else.</summary>
internal static class PickleConstructors
{
    private const int MostNameLength = 200; // they are shown

    private static readonly FrozenDictionary<string, object> Allowed = new Dictionary<string, object>
    {
        ["collections.OrderedDict"] = (PickleConstructor)Dictionary,
        ["torch.Size"] = (PickleConstructor)Size,
        ["torch._utils._rebuild_tensor"] = (PickleConstructor)(arguments => PickledTensor.From(arguments)),
        ["torch._utils._rebuild_tensor_v2"] = (PickleConstructor)(arguments => PickledTensor.From(arguments)),
        ["torch._utils._rebuild_parameter"] = (PickleConstructor)Parameter,
        ["torch.nn.parameter.Parameter"] = (PickleConstructor)Parameter, // PyTorch before 0.4
        ["torch.FloatStorage"] = ElementType.Float32,
        ["torch.HalfStorage"] = ElementType.Float16,
        ["torch.BFloat16Storage"] = ElementType.BFloat16,
        ["torch.DoubleStorage"] = ElementType.Float64,
        ["torch.LongStorage"] = ElementType.Int64,
        ["torch.IntStorage"] = ElementType.Int32,
        ["torch.ShortStorage"] = ElementType.Int16,
        ["torch.CharStorage"] = ElementType.Int8,
        ["torch.ByteStorage"] = ElementType.UInt8,
        ["torch.BoolStorage"] = ElementType.Bool,
    }.ToFrozenDictionary();

    /// <summary>A <see cref="PickleConstructor"/>, or the <see cref="ElementType"/> that a storage's class stands for.</summary>
    /// <exception cref="InvalidDataException">The name is not on the list.</exception>
    public static object Find(string module, string name)
    {
        if (module.Length + name.Length > MostNameLength)
        {
            throw Bad($"asks for a constructor with a name of {module.Length + name.Length} characters");
        }

        // Tensors that were saved from a GPU by older versions.
        var asked = $"{(module == "torch.cuda" ? "torch" : module)}.{name}";
        return Allowed.TryGetValue(asked, out var value)
            ? value
            : throw new InvalidDataException(
                $"asks for {module}.{name}, which is not a constructor of a weights file; "
                + "save model.state_dict() and numbers alone");
    }

    /// <summary>The name PyTorch gives to storages of a type.</summary>
    public static string StorageOf(ElementType type) => Allowed.Single(pair => pair.Value.Equals(type)).Key["torch.".Length..];

    // With arguments as Python 2 wrote it: one list of pairs.
    private static PickledDictionary Dictionary(object?[] arguments)
    {
        var dictionary = new PickledDictionary();
        if (arguments.Length == 0)
        {
            return dictionary;
        }

        if (arguments is not [List<object?> pairs])
        {
            throw Bad("makes an OrderedDict of something that is not a list of pairs");
        }

        foreach (var pair in pairs)
        {
            if (pair is not List<object?> { Count: 2 } items)
            {
                throw Bad("makes an OrderedDict of something that is not a list of pairs");
            }

            dictionary.Items.Add((items[0], items[1]));
        }

        return dictionary;
    }

    private static object Size(object?[] arguments) =>
        arguments is [object?[] lengths] ? lengths : throw Bad("makes a torch.Size of something that is not a tuple");

    // Then: whether it needs a gradient, hooks.
    private static PickledTensor Parameter(object?[] arguments) =>
        arguments is [PickledTensor tensor, ..] ? tensor : throw Bad("makes a Parameter of something that is not a tensor");

    private static InvalidDataException Bad(string reason) => new(reason);
}

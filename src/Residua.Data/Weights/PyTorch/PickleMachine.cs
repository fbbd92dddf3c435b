namespace Residua.Data.Weights;

/// <summary>
/// Turns a pickle into values. No instruction runs code, and nothing is made but what <see cref="PickleConstructors"/> lists.
/// </summary>
/// <remarks>
/// Values: null, bool, long, <see cref="System.Numerics.BigInteger"/>, double, string, object?[] (a tuple), List&lt;object?&gt;,
/// <see cref="PickledDictionary"/>, <see cref="PickledTensor"/>, <see cref="PickledStorage"/> and what the list of constructors
/// holds. They may contain themselves.
/// </remarks>
internal sealed partial class PickleMachine(PickleStream input)
{
    private readonly Dictionary<string, PickledStorage> _storages = [];

    /// <summary>The storages that the pickle referred to, by key.</summary>
    public IReadOnlyDictionary<string, PickledStorage> Storages => _storages;

    /// <summary>Runs to the end of one pickle.</summary>
    /// <exception cref="InvalidDataException">It is not the pickle of a weights file.</exception>
    public object? Run()
    {
        for (var opcode = Next(); opcode != PickleOpcode.Stop; opcode = Next())
        {
            Step(opcode);
        }

        return Pop();
    }

    private PickleOpcode Next() => (PickleOpcode)input.Byte();

    private void Step(PickleOpcode opcode)
    {
        switch (opcode)
        {
            case PickleOpcode.Proto: CheckProtocol(input.Byte()); break;
            case PickleOpcode.Frame: input.Skip(sizeof(long)); break; // only says how much to read ahead

            case PickleOpcode.None: Push(null); break;
            case PickleOpcode.NewTrue: Push(true); break;
            case PickleOpcode.NewFalse: Push(false); break;
            case PickleOpcode.BinInt: Push((long)input.Int32()); break;
            case PickleOpcode.BinInt1: Push((long)input.Byte()); break;
            case PickleOpcode.BinInt2: Push((long)input.UInt16()); break;
            case PickleOpcode.Long1: Push(input.Integer(input.Byte())); break;
            case PickleOpcode.Long4: Push(input.Integer(input.Int32())); break;
            case PickleOpcode.BinFloat: Push(input.Double()); break;
            case PickleOpcode.BinUnicode: Push(input.Utf8Text(input.UInt32())); break;
            case PickleOpcode.ShortBinUnicode: Push(input.Utf8Text(input.Byte())); break;
            case PickleOpcode.BinString: Push(input.Latin1Text(input.Int32())); break;
            case PickleOpcode.ShortBinString: Push(input.Latin1Text(input.Byte())); break;

            case PickleOpcode.Mark: _marks.Push(_stack.Count); Count(); break;
            case PickleOpcode.EmptyTuple: Push(Array.Empty<object?>()); break;
            case PickleOpcode.Tuple1: Push(PopMany(1)); break;
            case PickleOpcode.Tuple2: Push(PopMany(2)); break;
            case PickleOpcode.Tuple3: Push(PopMany(3)); break;
            case PickleOpcode.Tuple: Push(PopToMark()); break;
            case PickleOpcode.EmptyList: Push(new List<object?>()); break;
            case PickleOpcode.Append: Append(PopMany(1)); break;
            case PickleOpcode.Appends: Append(PopToMark()); break;
            case PickleOpcode.EmptyDict: Push(new PickledDictionary()); break;
            case PickleOpcode.SetItem: SetItems(PopMany(2)); break;
            case PickleOpcode.SetItems: SetItems(PopToMark()); break;

            case PickleOpcode.BinPut: Remember(input.Byte()); break;
            case PickleOpcode.LongBinPut: Remember(input.UInt32()); break;
            case PickleOpcode.Memoize: Remember(_memo.Count); break;
            case PickleOpcode.BinGet: Recall(input.Byte()); break;
            case PickleOpcode.LongBinGet: Recall(input.UInt32()); break;

            case PickleOpcode.Global: Push(PickleConstructors.Find(input.Line(), input.Line())); break;
            case PickleOpcode.StackGlobal: StackGlobal(PopMany(2)); break;
            case PickleOpcode.Reduce: Construct(PopMany(2)); break;
            case PickleOpcode.Build: SetAttributes(PopMany(1)); break;
            case PickleOpcode.BinPersId: Push(Storage(PickledStorage.From(Pop()))); break;

            default: throw new InvalidDataException($"uses pickle instruction 0x{(byte)opcode:X2}, which no state dict needs");
        }
    }

    private static void CheckProtocol(byte protocol)
    {
        if (protocol is < 2 or > 5)
        {
            throw new InvalidDataException($"is pickled with protocol {protocol}; 2 to 5 are read");
        }
    }

    private void StackGlobal(object?[] names) => Push(names is [string module, string name]
        ? PickleConstructors.Find(module, name)
        : throw new InvalidDataException("asks for a constructor whose name is not text"));

    private void Construct(object?[] call) => Push(call is [PickleConstructor constructor, object?[] arguments]
        ? constructor(arguments)
        : throw new InvalidDataException("calls something that is not a constructor of a weights file"));

    // A state dict carries the versions of its modules as an attribute, which nothing here needs.
    private void SetAttributes(object?[] attributes)
    {
        if (attributes is not [PickledDictionary] || Top() is not PickledDictionary)
        {
            throw new InvalidDataException("sets the state of something that is not a dictionary");
        }
    }

    private void Append(object?[] items)
    {
        if (Top() is not List<object?> list)
        {
            throw new InvalidDataException("appends to something that is not a list");
        }

        list.AddRange(items);
    }

    private void SetItems(object?[] items)
    {
        if (Top() is not PickledDictionary dictionary)
        {
            throw new InvalidDataException("sets items of something that is not a dictionary");
        }

        if (items.Length % 2 != 0)
        {
            throw new InvalidDataException("sets a dictionary's key without a value");
        }

        for (var i = 0; i < items.Length; i += 2)
        {
            dictionary.Items.Add((items[i], items[i + 1]));
        }
    }

    private PickledStorage Storage(PickledStorage storage)
    {
        if (_storages.TryAdd(storage.Key, storage) || _storages[storage.Key] == storage)
        {
            return _storages[storage.Key];
        }

        throw new InvalidDataException($"contradicts itself about type or size of storage '{storage.Key}'");
    }
}

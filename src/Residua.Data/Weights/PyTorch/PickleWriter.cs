using System.Text;

namespace Residua.Data.Weights;

/// <summary>Writes the pickle of an OrderedDict of tensors, protocol 2, as <c>weights_only=True</c> accepts it.</summary>
/// <remarks>Without memo: what is equal is written again.</remarks>
internal sealed class PickleWriter
{
    private readonly BinaryWriter _pickle;

    private PickleWriter(BinaryWriter pickle) => _pickle = pickle;

    /// <param name="tensors">Each with its storage under the number of its place: "0", "1", …</param>
    public static byte[] StateDictionary(IReadOnlyDictionary<string, StoredTensor> tensors)
    {
        using var bytes = new MemoryStream();
        using var binary = new BinaryWriter(bytes); // little-endian, as pickles are
        var writer = new PickleWriter(binary);
        writer.Op(PickleOpcode.Proto, 2);
        writer.OrderedDictionary();
        writer.Op(PickleOpcode.Mark);
        var key = 0;
        foreach (var (name, tensor) in tensors)
        {
            writer.Text(name);
            writer.Tensor(tensor, key++);
        }

        writer.Op(PickleOpcode.SetItems);
        writer.Op(PickleOpcode.Stop);
        binary.Flush();
        return bytes.ToArray();
    }

    // _rebuild_tensor_v2(storage, offset, shape, strides, needs gradient, hooks)
    private void Tensor(StoredTensor tensor, int key)
    {
        Global("torch._utils", "_rebuild_tensor_v2");
        Op(PickleOpcode.Mark);
        Storage(tensor, key);
        Integer(0);
        Integers(tensor.Shape);
        Integers(Strides(tensor.Shape));
        Op(PickleOpcode.NewFalse);
        OrderedDictionary();
        Op(PickleOpcode.Tuple);
        Op(PickleOpcode.Reduce);
    }

    private void Storage(StoredTensor tensor, int key)
    {
        Op(PickleOpcode.Mark);
        Text("storage");
        Global("torch", PickleConstructors.StorageOf(tensor.Type));
        Text(FormattableString.Invariant($"{key}"));
        Text("cpu");
        Integer(tensor.Bytes.Length / tensor.Type.Bytes());
        Op(PickleOpcode.Tuple);
        Op(PickleOpcode.BinPersId);
    }

    private void OrderedDictionary()
    {
        Global("collections", "OrderedDict");
        Op(PickleOpcode.EmptyTuple);
        Op(PickleOpcode.Reduce);
    }

    private void Integers(IEnumerable<long> values)
    {
        Op(PickleOpcode.Mark);
        foreach (var value in values)
        {
            Integer(value);
        }

        Op(PickleOpcode.Tuple);
    }

    private void Integer(long value)
    {
        Op(PickleOpcode.Long1, sizeof(long));
        _pickle.Write(value);
    }

    private void Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Op(PickleOpcode.BinUnicode);
        _pickle.Write(bytes.Length);
        _pickle.Write(bytes);
    }

    private void Global(string module, string name)
    {
        Op(PickleOpcode.Global);
        _pickle.Write(Encoding.ASCII.GetBytes($"{module}\n{name}\n"));
    }

    private void Op(PickleOpcode opcode) => _pickle.Write((byte)opcode);

    private void Op(PickleOpcode opcode, byte argument)
    {
        Op(opcode);
        _pickle.Write(argument);
    }

    private static long[] Strides(long[] shape)
    {
        var strides = new long[shape.Length];
        var stride = 1L;
        for (var axis = shape.Length - 1; axis >= 0; axis--)
        {
            strides[axis] = stride;
            stride *= Math.Max(shape[axis], 1); // as PyTorch counts an axis without elements
        }

        return strides;
    }
}

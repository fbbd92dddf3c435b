using Residua.Data.Weights;
using static Residua.Data.Tests.HandMadePt;

namespace Residua.Data.Tests;

/// <summary>Archives and pickles of somebody who means harm.</summary>
public sealed class PyTorchHostileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_file_to_be_spoilt_is_read()
    {
        var tensor = PyTorchFile.Read(_folder.Write("w.pt", Archive(Dictionary(Tensor()))))["w"];
        SmallWeights.AssertEqual(new Dictionary<string, StoredTensor> { ["w"] = SmallWeights.Float32([2, 3], 0, 1, 2, 3, 4, 5) },
            new Dictionary<string, StoredTensor> { ["w"] = tensor });
    }

    [Theory]
    [InlineData(
        "cposix\nsystem\nX\u0009\0\0\0touch /tm\u0085R", "asks for posix.system, which is not a constructor of a weights file")]
    [InlineData("cos\nsystem\nX\u0009\0\0\0touch /tm\u0085R", "asks for os.system,")]
    [InlineData("cbuiltins\neval\nX\u0003\0\0\01+1\u0085R", "asks for builtins.eval,")]
    [InlineData("cbuiltins\ngetattr\n", "asks for builtins.getattr,")]
    [InlineData("\u008c\u0002os\u008c\u0006system\u0093", "asks for os.system,")]
    [InlineData("K\u0001K\u0001\u0093", "asks for a constructor whose name is not text")]
    [InlineData("ctorch._utils\n_rebuild_qtensor\n", "asks for torch._utils._rebuild_qtensor,")]
    [InlineData("ctorch\nload\n", "asks for torch.load,")]
    [InlineData("c__main__\nNet\n)\u0081", "asks for __main__.Net,")]
    [InlineData("cnumpy.core.multiarray\nscalar\n", "asks for numpy.core.multiarray.scalar,")]
    [InlineData("ctorch\nComplexFloatStorage\n", "asks for torch.ComplexFloatStorage,")]
    [InlineData("ctorch\nFloatStorage\n)R", "calls something that is not a constructor")]
    [InlineData("ccollections\nOrderedDict\n]R", "calls something that is not a constructor")]
    [InlineData("X\u0001\0\0\0f)R", "calls something that is not a constructor")]
    [InlineData("ccollections\nOrderedDict\nK\u0001\u0085R", "makes an OrderedDict of something that is not a list of pairs")]
    [InlineData("ccollections\nOrderedDict\n]K\u0001a\u0085R", "makes an OrderedDict of something that is not a list of pairs")]
    [InlineData("ctorch\nSize\nK\u0001\u0085R", "makes a torch.Size of something that is not a tuple")]
    [InlineData("ctorch._utils\n_rebuild_parameter\nK\u0001\u0085R", "makes a Parameter of something that is not a tensor")]
    public void A_constructor_that_is_not_on_the_list_is_refused_by_name(string value, string reason) =>
        AssertRefused(Dictionary(value), reason);

    [Theory]
    [InlineData('\u0081')] // NEWOBJ
    [InlineData('\u0092')] // NEWOBJ_EX
    [InlineData('i')] // INST
    [InlineData('o')] // OBJ
    [InlineData('P')] // PERSID
    [InlineData('\u0082')] // EXT1
    [InlineData('0')] // POP
    [InlineData('2')] // DUP
    [InlineData('I')] // INT as text
    [InlineData('\u0097')] // NEXT_BUFFER
    [InlineData('\u00ff')] // none at all
    public void An_instruction_that_no_state_dict_needs_is_refused(char opcode) =>
        AssertRefused(Dictionary(opcode.ToString()), $"uses pickle instruction 0x{(int)opcode:X2}, which no state dict needs");

    [Theory]
    [InlineData("\u0080\u0002.", "uses values it does not have")]
    [InlineData("\u0080\u0002K\u0001\u0086.", "uses values it does not have")]
    [InlineData("\u0080\u0002t.", "uses values it does not have")]
    [InlineData("\u0080\u0002}(q\0.", "uses values it does not have")] // the dictionary is below the mark
    [InlineData("\u0080\u0002}K\u0001(K\u0002s.", "uses values it does not have")]
    [InlineData("\u0080\u0002h\u0005.", "recalls value 5 of its pickle, which it never stored")]
    [InlineData("\u0080\u0002j\u00ff\u00ff\u00ff\u00ff.", "recalls value 4294967295")]
    [InlineData("\u0080\u0006}.", "is pickled with protocol 6; 2 to 5 are read")]
    [InlineData("\u0080\u0001}.", "is pickled with protocol 1; 2 to 5 are read")]
    [InlineData("\u0080\u0002}", "is truncated: its pickle ends within an instruction")]
    [InlineData("\u0080\u0002}J\u0001\0", "is truncated: its pickle ends within an instruction")]
    [InlineData("\u0080\u0002cos", "is truncated: its pickle ends within an instruction")]
    [InlineData("", "is truncated: its pickle ends within an instruction")]
    [InlineData("\u0080\u0002X\u00ff\u00ff\u00ff\u00ff.", "is truncated: its pickle ends within an instruction")]
    [InlineData("\u0080\u0002T\u00ff\u00ff\u00ff\u00ff.", "is truncated: its pickle ends within an instruction")] // −1
    [InlineData(
        "\u0080\u0002\u008b\u00ff\u00ff\u00ff\u007f.", "has an integer of 2147483647 bytes in its pickle; at most 32 are read")]
    [InlineData("\u0080\u0002\u008b\u00ff\u00ff\u00ff\u00ff.", "has an integer of -1 bytes in its pickle")]
    [InlineData("\u0080\u0002\u008a\u00c8.", "has an integer of 200 bytes in its pickle")]
    [InlineData("\u0080\u0002X\u0002\0\0\0\u00c3(.", "has text in its pickle that is not UTF-8")]
    [InlineData("\u0080\u0002}K\u0001a.", "appends to something that is not a list")]
    [InlineData("\u0080\u0002]K\u0001K\u0001s.", "sets items of something that is not a dictionary")]
    [InlineData("\u0080\u0002}(K\u0001u.", "sets a dictionary's key without a value")]
    [InlineData("\u0080\u0002]}b.", "sets the state of something that is not a dictionary")]
    [InlineData("\u0080\u0002}K\u0001b.", "sets the state of something that is not a dictionary")]
    [InlineData("\u0080\u0002K\u0001Q.", "refers to something outside its pickle that is not a storage")]
    [InlineData("\u0080\u0002(X\u0006\0\0\0moduletQ.", "refers to something outside its pickle that is not a storage")]
    [InlineData("\u0080\u0002].", "does not hold a dictionary of tensors")]
    [InlineData("\u0080\u0002N.", "does not hold a dictionary of tensors")]
    public void A_pickle_that_is_none_is_refused(string pickle, string reason) => AssertRefused(pickle, reason);

    [Fact]
    public void A_dictionary_that_contains_itself_is_refused() =>
        AssertRefused($"\u0080\u0002}}q\0{Text("self")}h\0s.", "has dictionaries nested more than 16 deep");

    [Fact]
    public void A_list_in_many_places_is_not_followed_for_ever()
    {
        var lists = string.Concat(Enumerable.Range(0, 12)
            .Select(level => $"]({string.Concat(Enumerable.Repeat($"h{(char)level}", 10))}eq{(char)(level + 1)}"));
        AssertRefused($"\u0080\u0002]q\0{lists}}}{Text("w")}h\u000cs.", "has more than 1048576 values in its dictionaries");
    }

    [Fact]
    public void Names_that_multiply_are_refused()
    {
        var name = Text(new string('n', 400));
        AssertRefused($"\u0080\u0002}}{name}}}{name}}}{name}{Tensor()}sss.", "has a tensor with a name of 1202 characters");
    }

    [Theory]
    [InlineData("N", "has a pickle of more than 1048576 values")]
    [InlineData("(", "has a pickle of more than 1048576 values")]
    [InlineData("Nq\0", "has a pickle of more than 1048576 values")]
    [InlineData("]\u0094", "has a pickle of more than 1048576 values")]
    public void An_endless_pickle_is_refused(string value, string reason) =>
        AssertRefused("\u0080\u0002" + string.Concat(Enumerable.Repeat(value, (1 << 20) + 1)), reason);

    [Fact]
    public void A_pickle_of_many_bytes_is_refused() =>
        AssertRefused(new string(')', (16 << 20) + 1), "has a pickle of 16777217 bytes; at most 16777216 are read");

    [Fact]
    public void Two_tensors_of_one_name_are_refused()
    {
        AssertRefused($"\u0080\u0002}}{Text("w")}{Tensor()}s{Text("w")}{Tensor()}s.", "has two tensors named 'w'");
        AssertRefused(
            $"\u0080\u0002}}{Text("a.b")}{Tensor()}s{Text("a")}}}{Text("b")}{Tensor()}ss.", "has two tensors named 'a.b'");
    }

    [Fact]
    public void A_tensor_without_a_name_is_refused() =>
        AssertRefused($"\u0080\u0002}}N{Tensor()}s.", "has a tensor under a key that is neither text nor a whole number");

    private void AssertRefused(string pickle, string reason)
    {
        var path = _folder.Write("w.pt", Archive(pickle));
        Assert.Contains(reason, Refusal.Of(path, () => PyTorchFile.Read(path)), StringComparison.Ordinal);
    }
}

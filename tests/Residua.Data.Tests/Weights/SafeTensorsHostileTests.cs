using System.Buffers.Binary;
using System.Text;
using Residua.Data.Weights;

namespace Residua.Data.Tests;

public sealed class SafeTensorsHostileTests : IDisposable
{
    // A: [1.0f, 2.0f], the first 8 of the 12 bytes that follow each header here.
    private const string A = "\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}";
    private const string B = "\"b\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[8,12]}";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_file_to_be_spoilt_is_read() =>
        Assert.Equal(["a", "b"], SafeTensorsFile.Read(_folder.Write("w.safetensors", Bytes($"{{{A},{B}}}"))).Tensors.Keys);

    [Theory]
    [InlineData("overlap", "{" + A + ",'b':{'dtype':'F32','shape':[2],'data_offsets':[4,12]}}",
        "has tensor 'b' overlapping another at byte 4")]
    [InlineData("the same bytes twice", "{" + A + ",'b':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}}",
        "has tensor 'b' overlapping another at byte 0")]
    [InlineData(
        "hole", "{'a':{'dtype':'U8','shape':[7],'data_offsets':[0,7]}," + B + "}", "has a hole of 1 bytes before tensor 'b'")]
    [InlineData("hole at the start", "{" + B + "}", "has a hole of 8 bytes before tensor 'b'")]
    [InlineData("bytes of nobody", "{" + A + "}", "has 4 bytes after the last tensor")]
    [InlineData("no tensors, but bytes", "{}", "has 12 bytes after the last tensor")]
    [InlineData("beyond the end", "{" + A + ",'b':{'dtype':'F32','shape':[2],'data_offsets':[8,16]}}",
        "is truncated: tensor 'b' ends at byte 16 of 12 after the header")]
    [InlineData("far beyond the end", "{'a':{'dtype':'U8','shape':[2000000000],'data_offsets':[0,2000000000]}}",
        "is truncated: tensor 'a' ends at byte 2000000000")]
    [InlineData("backwards", "{'a':{'dtype':'F32','shape':[2],'data_offsets':[8,0]}," + B + "}",
        "data_offsets 8 to 0, which end before they begin")]
    [InlineData("too few bytes for the shape", "{'a':{'dtype':'F32','shape':[3],'data_offsets':[0,8]}," + B + "}",
        "has tensor 'a' of Float32 (3), 12 bytes, but data_offsets for 8")]
    [InlineData("too few bytes for the type", "{'a':{'dtype':'F64','shape':[2],'data_offsets':[0,8]}," + B + "}",
        "has tensor 'a' of Float64 (2), 16 bytes, but data_offsets for 8")]
    [InlineData("shape beyond 64 bits", "{'a':{'dtype':'F32','shape':[4611686018427387904,2],'data_offsets':[0,0]}}",
        "more than can be counted")]
    [InlineData("shape that wraps to the right size", "{'a':{'dtype':'F32','shape':[4611686018427387906],'data_offsets':[0,8]}}",
        "more than can be counted")]
    [InlineData("more than an array holds", "{'a':{'dtype':'F32','shape':[1000000000],'data_offsets':[0,4000000000]}}",
        "of 4000000000 bytes; at most 2147483591 are read")]
    public void Bytes_that_do_not_fit_are_refused(string _, string header, string reason) => AssertRefused(header, reason);

    [Theory]
    [InlineData("another type", "{'a':{'dtype':'F8_E5M2','shape':[8],'data_offsets':[0,8]}," + B + "}",
        "has tensor 'a' of dtype 'F8_E5M2'; read are BF16, BOOL, F16")]
    [InlineData("type in lower case", "{'a':{'dtype':'f32','shape':[2],'data_offsets':[0,8]}," + B + "}", "of dtype 'f32'")]
    [InlineData("type that is no text", "{'a':{'dtype':1,'shape':[2],'data_offsets':[0,8]}," + B + "}",
        "not described by exactly dtype, shape and data_offsets")]
    [InlineData("no type", "{'a':{'shape':[2],'data_offsets':[0,8]}," + B + "}", "not described by exactly")]
    [InlineData("one field more", "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8],'device':'cpu'}," + B + "}",
        "not described by exactly")]
    [InlineData("other fields", "{'a':{'dtype':'F32','shape':[2],'offsets':[0,8]}," + B + "}", "not described by exactly")]
    [InlineData("a tensor that is a list", "{'a':[]," + B + "}", "not described by exactly")]
    [InlineData("negative length", "{'a':{'dtype':'F32','shape':[-2],'data_offsets':[0,8]}," + B + "}",
        "a shape that is not a list of whole numbers from 0")]
    [InlineData("two negative lengths", "{'a':{'dtype':'F32','shape':[-2,-1],'data_offsets':[0,8]}," + B + "}",
        "a shape that is not a list of whole numbers from 0")]
    [InlineData("fractional length", "{'a':{'dtype':'F32','shape':[2.0],'data_offsets':[0,8]}," + B + "}",
        "a shape that is not a list of whole numbers from 0")]
    [InlineData("length beyond 64 bits", "{'a':{'dtype':'F32','shape':[99999999999999999999],'data_offsets':[0,8]}," + B + "}",
        "a shape that is not a list of whole numbers from 0")]
    [InlineData("shape that is a number", "{'a':{'dtype':'F32','shape':2,'data_offsets':[0,8]}," + B + "}",
        "a shape that is not a list of whole numbers from 0")]
    [InlineData("length in text", "{'a':{'dtype':'F32','shape':['2'],'data_offsets':[0,8]}," + B + "}",
        "a shape that is not a list of whole numbers from 0")]
    [InlineData("one offset", "{'a':{'dtype':'F32','shape':[2],'data_offsets':[8]}," + B + "}",
        "data_offsets that are not two whole numbers from 0")]
    [InlineData("three offsets", "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8,8]}," + B + "}",
        "data_offsets that are not two whole numbers from 0")]
    [InlineData("negative offset", "{'a':{'dtype':'F32','shape':[2],'data_offsets':[-8,0]}," + B + "}",
        "data_offsets that are not two whole numbers from 0")]
    [InlineData(
        "metadata that are a list", "{'__metadata__':[]," + A + "," + B + "}", "has __metadata__ that is not a JSON object")]
    [InlineData("metadata that are no text", "{'__metadata__':{'step':1}," + A + "," + B + "}",
        "has 'step' in __metadata__, which is not text")]
    public void Entries_that_are_none_are_refused(string _, string header, string reason) => AssertRefused(header, reason);

    [Theory]
    [InlineData("one name twice", "{" + A + "," + A + "}")]
    [InlineData("one metadata name twice", "{'__metadata__':{'m':'1','m':'2'}," + A + "," + B + "}")]
    [InlineData("one field twice", "{'a':{'dtype':'F32','dtype':'F32','shape':[2],'data_offsets':[0,8]}," + B + "}")]
    [InlineData("a comment", "{" + A + "," + B + "/* */}")]
    [InlineData("a comma too many", "{" + A + "," + B + ",}")]
    [InlineData("something after the object", "{" + A + "," + B + "}{}")]
    [InlineData("cut", "{" + A + "," + B)]
    [InlineData("nothing", "")]
    [InlineData("half a character", "{'\\ud800':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}," + B + "}")]
    [InlineData("half a character in a type", "{'a':{'dtype':'\\udc00','shape':[2],'data_offsets':[0,8]}," + B + "}")]
    [InlineData("half a character in metadata", "{'__metadata__':{'m':'\\ud800'}," + A + "," + B + "}")]
    [InlineData("too deep", "{'a':[[[[[]]]]]}")]
    public void A_header_that_is_not_strict_json_is_refused(string _, string header) =>
        AssertRefused(header, "has a header that is not strict JSON");

    [Fact]
    public void A_header_that_is_a_list_is_refused() => AssertRefused("[]", "has a header that is not a JSON object");

    [Theory]
    [InlineData(new byte[0], "is empty")]
    [InlineData(new byte[] { 2, 0, 0 }, "is truncated: it has 3 bytes, the length of its header alone takes 8")]
    [InlineData(
        new byte[] { 3, 0, 0, 0, 0, 0, 0, 0, (byte)'{', (byte)'}' }, "is truncated: it claims a header of 3 bytes, 2 follow")]
    [InlineData(new byte[] { 0, 0, 0, 64, 0, 0, 0, 0, (byte)'{', (byte)'}' },
        "claims a header of 1073741824 bytes; at most 16777216 are read")]
    [InlineData(new byte[] { 2, 0, 0, 0, 0, 0, 0, 128, (byte)'{', (byte)'}' }, "claims a header of 9223372036854775810 bytes")]
    public void A_length_that_lies_is_refused(byte[] bytes, string reason)
    {
        var path = _folder.Write("w.safetensors", bytes);
        Assert.Contains(reason, Refusal.Of(path, () => SafeTensorsFile.Read(path)), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_truncation_is_refused()
    {
        var whole = Bytes($"{{{A},{B}}}");
        foreach (var length in Enumerable.Range(0, whole.Length))
        {
            var path = _folder.Write("w.safetensors", whole[..length]);
            Refusal.Of(path, () => SafeTensorsFile.Read(path));
        }
    }

    [Fact]
    public void What_cannot_be_opened_is_refused()
    {
        Assert.Equal("does not exist", Refusal.Of(_folder["w"], () => SafeTensorsFile.Read(_folder["w"])));
        Assert.Equal("is a folder, not a file", Refusal.Of(_folder.Path, () => SafeTensorsFile.Read(_folder.Path)));
    }

    private void AssertRefused(string header, string reason)
    {
        var path = _folder.Write("w.safetensors", Bytes(header.Replace('\'', '"')));
        Assert.Contains(reason, Refusal.Of(path, () => SafeTensorsFile.Read(path)), StringComparison.Ordinal);
    }

    private static byte[] Bytes(string header)
    {
        var text = Encoding.UTF8.GetBytes(header);
        var bytes = new byte[8 + text.Length + 12];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, text.Length);
        text.CopyTo(bytes, 8);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(^12), 1);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(^8), 2);
        return bytes;
    }
}

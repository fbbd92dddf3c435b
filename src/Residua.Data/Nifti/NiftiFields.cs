using System.Buffers.Binary;

namespace Residua.Data;

/// <summary>The numbers in the bytes of a header, in its byte order.</summary>
internal readonly ref struct NiftiFields(ReadOnlySpan<byte> bytes, bool isBigEndian)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public short Short(int at) => isBigEndian
        ? BinaryPrimitives.ReadInt16BigEndian(_bytes[at..])
        : BinaryPrimitives.ReadInt16LittleEndian(_bytes[at..]);

    public float Float(int at) => isBigEndian
        ? BinaryPrimitives.ReadSingleBigEndian(_bytes[at..])
        : BinaryPrimitives.ReadSingleLittleEndian(_bytes[at..]);
}

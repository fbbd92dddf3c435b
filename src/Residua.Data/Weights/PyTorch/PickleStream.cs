using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Residua.Data.Weights;

/// <summary>The arguments of a pickle's instructions; what a length claims is held against what is left.</summary>
/// <exception cref="InvalidDataException">By every member: the bytes are not there, or not what they should be.</exception>
internal sealed class PickleStream(Stream stream)
{
    /// <summary>A tensor takes about a hundred bytes; its numbers are elsewhere.</summary>
    private const int MostBytes = 16 << 20;

    // Python's integers have no end. The widest one that PyTorch writes is its 10-byte magic number.
    private const int MostIntegerBytes = 32;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly long _length = stream.Length; // a file asks the system each time

    private long _left = MostBytes;

    public static void CheckLength(long bytes)
    {
        if (bytes > MostBytes)
        {
            throw new InvalidDataException($"has a pickle of {bytes} bytes; at most {MostBytes} are read");
        }
    }

    public byte Byte()
    {
        Take(1);
        return (byte)stream.ReadByte();
    }

    public ushort UInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Bytes(2));

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Bytes(4));

    public uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Bytes(4));

    public double Double() => BinaryPrimitives.ReadDoubleBigEndian(Bytes(8));

    public void Skip(int count) => Bytes(count);

    /// <returns>A long where it fits, else a <see cref="BigInteger"/>.</returns>
    public object Integer(long count)
    {
        if (count is < 0 or > MostIntegerBytes)
        {
            throw new InvalidDataException($"has an integer of {count} bytes in its pickle; at most {MostIntegerBytes} are read");
        }

        var value = new BigInteger(Bytes(count)); // two's complement, little-endian, as in Python
        return value >= long.MinValue && value <= long.MaxValue ? (object)(long)value : value;
    }

    public string Utf8Text(long count)
    {
        try
        {
            return Utf8.GetString(Bytes(count));
        }
        catch (DecoderFallbackException exception)
        {
            throw new InvalidDataException("has text in its pickle that is not UTF-8", exception);
        }
    }

    /// <summary>Text as Python 2 wrote it.</summary>
    public string Latin1Text(long count) => Encoding.Latin1.GetString(Bytes(count));

    /// <summary>Text up to the end of a line.</summary>
    public string Line()
    {
        var text = new StringBuilder();
        for (var next = Byte(); next != '\n'; next = Byte())
        {
            text.Append((char)next);
        }

        return text.ToString();
    }

    private byte[] Bytes(long count)
    {
        Take(count);
        var bytes = new byte[count];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private void Take(long count)
    {
        if (count < 0 || count > _length - stream.Position)
        {
            throw new InvalidDataException("is truncated: its pickle ends within an instruction");
        }

        _left -= count;
        if (_left < 0)
        {
            throw new InvalidDataException($"has a pickle of more than {MostBytes} bytes");
        }
    }
}

using System.Buffers.Binary;
using System.Numerics;

namespace Residua.Data;

/// <summary>TensorFlow's TFRecord: the message's length, its checksum, the message, its checksum.</summary>
internal static class TensorBoardRecord
{
    public static byte[] Of(ReadOnlySpan<byte> message)
    {
        var record = new byte[sizeof(ulong) + sizeof(uint) + message.Length + sizeof(uint)];
        BinaryPrimitives.WriteInt64LittleEndian(record, message.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(sizeof(ulong)), MaskedCrc(record.AsSpan(0, sizeof(ulong))));
        message.CopyTo(record.AsSpan(sizeof(ulong) + sizeof(uint)));
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(record.Length - sizeof(uint)), MaskedCrc(message));
        return record;
    }

    // Masked because a checksum over bytes that hold checksums is weak: tensorflow/core/lib/hash/crc32c.h.
    private static uint MaskedCrc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var next in bytes)
        {
            crc = BitOperations.Crc32C(crc, next);
        }

        return unchecked(BitOperations.RotateRight(~crc, 15) + 0xa282ead8);
    }
}

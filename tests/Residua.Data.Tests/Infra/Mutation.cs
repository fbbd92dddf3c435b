using System.Buffers.Binary;

namespace Residua.Data.Tests;

/// <summary>Small damage of the kinds that transfers and attackers do.</summary>
internal static class Mutation
{
    private static readonly long[] Extremes =
        [0, 1, -1, 127, 255, int.MaxValue, int.MinValue, uint.MaxValue, long.MaxValue, long.MinValue, 1L << 32, 1L << 62];

    public static byte[] Of(byte[] original, Random random)
    {
        List<byte> bytes = [.. original];
        for (var i = random.Next(1, 5); i > 0 && bytes.Count > 8; i--)
        {
            Once(bytes, random);
        }

        return [.. bytes];
    }

    private static void Once(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count - 8);
        switch (random.Next(6))
        {
            case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
            case 1: bytes[at] = (byte)random.Next(256); break;
            case 2: bytes.RemoveRange(at, random.Next(1, 8)); break;
            case 3: bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - 8), random.Next(1, 8))); break;
            case 4: bytes[at] = bytes[random.Next(bytes.Count)]; break;
            default: Overwrite(bytes, at, Extremes[random.Next(Extremes.Length)], 1 << random.Next(4)); break;
        }
    }

    private static void Overwrite(List<byte> bytes, int at, long value, int width)
    {
        var whole = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(whole, value);
        for (var i = 0; i < width; i++)
        {
            bytes[at + i] = whole[i];
        }
    }
}

using System.Buffers.Binary;

namespace Residua.Fuzz;

/// <summary>Damages a good file as transfers, editors and attackers do.</summary>
internal static class Mutation
{
    private const int MostBytes = 1 << 16;
    private const int MostChanges = 6; // half of the inputs have one: what is spoilt in many places is refused at the first

    private static readonly long[] Extremes =
    [
        0, 1, -1, 16, 127, 128, 255, 256, short.MaxValue, short.MinValue, ushort.MaxValue,
        int.MaxValue, int.MinValue, uint.MaxValue,
        1L << 32, 1L << 40, 1L << 62, long.MaxValue, long.MinValue,
        BitConverter.DoubleToInt64Bits(double.NaN), 0x7f800000, 0x7fc00000,
    ];

    private static readonly byte[][] Numbers =
        [.. new[] { "0", "-1", "1e999", "NaN", "Infinity", "-0", "99999999999999999999", "0x10", "1_0", "null", "true", "" }
            .Select(text => System.Text.Encoding.UTF8.GetBytes(text))];

    /// <summary>A damaged copy: one to six changes, of which each may undo another.</summary>
    public static byte[] Of(Kind kind, ref Dice dice)
    {
        var bytes = new List<byte>(kind.Seeds[dice.Next(kind.Seeds.Count)]);
        for (var changes = dice.Next(2) == 0 ? 1 : 1 + dice.Next(MostChanges); changes > 0; changes--)
        {
            Change(bytes, kind, ref dice);
        }

        return [.. bytes];
    }

    private static void Change(List<byte> bytes, Kind kind, ref Dice dice)
    {
        if (bytes.Count < 2)
        {
            bytes.AddRange(kind.Seeds[dice.Next(kind.Seeds.Count)]);
        }

        var at = dice.Next(bytes.Count);
        switch (dice.Next(12))
        {
            case 0 or 1: bytes[at] ^= (byte)(1 << dice.Next(8)); break;
            case 2: bytes[at] = dice.Byte(); break;
            case 3: bytes[at] = bytes[dice.Next(bytes.Count)]; break;
            case 4: bytes.RemoveRange(at, Math.Min(bytes.Count - at, 1 + dice.Next(8))); break;
            case 5: Insert(bytes, at, Piece(bytes, ref dice, 16)); break;
            case 6 or 7: Overwrite(bytes, at, Extremes[dice.Next(Extremes.Length)], ref dice); break;
            case 8: ReplaceNumber(bytes, at, ref dice); break;
            case 9 when kind.Words.Count > 0: Insert(bytes, at, kind.Words[dice.Next(kind.Words.Count)]); break;
            case 9: Insert(bytes, at, Piece(bytes, ref dice, 64)); break;
            case 10: Splice(bytes, kind, ref dice); break;
            default: Seldom(bytes, at, ref dice); break;
        }
    }

    // What changes so much that it would hide the rest.
    private static void Seldom(List<byte> bytes, int at, ref Dice dice)
    {
        switch (dice.Next(8))
        {
            case 0: bytes.RemoveRange(at, bytes.Count - at); break;
            case 1: bytes.RemoveRange(0, at); break;
            case 2: Repeat(bytes, at, Piece(bytes, ref dice, 4), 1 + dice.Next(4096)); break;
            case 3: Repeat(bytes, at, Piece(bytes, ref dice, 64), 1 + dice.Next(64)); break;
            default: bytes[at]++; break;
        }
    }

    private static byte[] Piece(List<byte> bytes, ref Dice dice, int most)
    {
        var from = dice.Next(bytes.Count);
        return [.. bytes.GetRange(from, Math.Min(bytes.Count - from, 1 + dice.Next(most)))];
    }

    private static void Insert(List<byte> bytes, int at, byte[] piece)
    {
        if (bytes.Count + piece.Length <= MostBytes)
        {
            bytes.InsertRange(at, piece);
        }
    }

    private static void Repeat(List<byte> bytes, int at, byte[] piece, int times) =>
        Insert(bytes, at, [.. Enumerable.Repeat(piece, times).SelectMany(again => again)]);

    private static void Overwrite(List<byte> bytes, int at, long value, ref Dice dice)
    {
        Span<byte> whole = stackalloc byte[8];
        var width = Math.Min(1 << dice.Next(4), bytes.Count - at);
        BinaryPrimitives.WriteInt64LittleEndian(whole, value);
        if (dice.Next(4) == 0)
        {
            whole[..width].Reverse();
        }

        for (var i = 0; i < width; i++)
        {
            bytes[at + i] = whole[i];
        }
    }

    // In text: the next digits give way to a number that is none, or is too large.
    private static void ReplaceNumber(List<byte> bytes, int at, ref Dice dice)
    {
        while (at < bytes.Count && !char.IsAsciiDigit((char)bytes[at]))
        {
            at++;
        }

        var end = at;
        while (end < bytes.Count && char.IsAsciiDigit((char)bytes[end]))
        {
            end++;
        }

        bytes.RemoveRange(at, end - at);
        Insert(bytes, at, Numbers[dice.Next(Numbers.Length)]);
    }

    private static void Splice(List<byte> bytes, Kind kind, ref Dice dice)
    {
        var other = kind.Seeds[dice.Next(kind.Seeds.Count)];
        var (at, from) = (dice.Next(bytes.Count), dice.Next(other.Length));
        var count = Math.Min(1 + dice.Next(64), Math.Min(bytes.Count - at, other.Length - from));
        for (var i = 0; i < count; i++)
        {
            bytes[at + i] = other[from + i];
        }
    }
}

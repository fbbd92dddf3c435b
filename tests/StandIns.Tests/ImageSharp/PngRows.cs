namespace StandIns.Tests;

/// <summary>Packs samples as PNG files hold them, each row with a filter of its own, written from the specification.</summary>
internal sealed class PngRows(int width, int height, int channels, int depth, Func<int, int, int, int> sample)
{
    // PNG specification, section 8.2: the pass in which a pixel is sent.
    private static readonly string[] Adam7 =
        ["16462646", "77777777", "56565656", "77777777", "36463646", "77777777", "56565656", "77777777"];

    public byte[] Plain() => [.. Part(_ => true, 0)];

    public byte[] Interlaced() =>
        [.. Enumerable.Range('1', 7).SelectMany((pass, number) => Part(at => Adam7[at.Y % 8][at.X % 8] == pass, number))];

    private IEnumerable<byte> Part(Func<(int X, int Y), bool> isIn, int firstFilter)
    {
        byte[] above = [];
        for (var y = 0; y < height; y++)
        {
            int[] columns = [.. Enumerable.Range(0, width).Where(x => isIn((x, y)))];
            if (columns.Length == 0)
            {
                continue;
            }

            var row = Pack(columns, y);
            var filter = (byte)(firstFilter++ % 5);
            yield return filter;
            foreach (var difference in Filter(filter, row, above.Length == 0 ? new byte[row.Length] : above))
            {
                yield return difference;
            }

            above = row;
        }
    }

    private byte[] Pack(int[] columns, int y)
    {
        var bits = string.Concat(columns.SelectMany(x => Enumerable.Range(0, channels).Select(c => sample(x, y, c)))
            .Select(value => Convert.ToString(value, 2).PadLeft(depth, '0')));
        bits = bits.PadRight((bits.Length + 7) / 8 * 8, '0');
        return [.. bits.Chunk(8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }

    private byte[] Filter(byte type, byte[] row, byte[] above)
    {
        var distance = Math.Max(1, channels * depth / 8);
        return [.. row.Select((value, i) =>
        {
            int a = i < distance ? 0 : row[i - distance], b = above[i], c = i < distance ? 0 : above[i - distance];
            int[] nearest = [a, b, c];
            var guess = type switch
            {
                0 => 0,
                1 => a,
                2 => b,
                3 => (a + b) / 2,
                _ => nearest.MinBy(candidate => Math.Abs(a + b - c - candidate)), // of equals the first
            };
            return (byte)(value - guess);
        })];
    }
}

namespace SixLabors.ImageSharp.Formats.Png;

/// <summary>
/// The checksum of RFC 1950, section 8.2, of data that come in parts. The platform's zlib does not miss it when a file ends
/// early.
/// </summary>
internal struct Adler32()
{
    private const uint Prime = 65521;
    private const int MostWithoutRemainder = 5552; // the sums stay below 2³²
    private uint _sum = 1;
    private uint _sumOfSums;

    public readonly uint Value => (_sumOfSums << 16) | _sum;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var part = bytes[..Math.Min(bytes.Length, MostWithoutRemainder)];
            foreach (var value in part)
            {
                _sum += value;
                _sumOfSums += _sum;
            }

            _sum %= Prime;
            _sumOfSums %= Prime;
            bytes = bytes[part.Length..];
        }
    }
}

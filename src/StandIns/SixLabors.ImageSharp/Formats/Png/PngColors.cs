using System.Buffers.Binary;
using System.Runtime.InteropServices;
using SixLabors.ImageSharp.PixelFormats;

namespace SixLabors.ImageSharp.Formats.Png;

/// <summary>Turns the samples of a row into pixels.</summary>
internal sealed class PngColors
{
    private readonly PngHeader _header;
    private readonly Rgba64[] _palette = [];
    private readonly ushort[] _transparent = []; // the one sample, or three, that mean "see-through"

    public PngColors(PngHeader header, ReadOnlySpan<byte> palette, ReadOnlySpan<byte> transparency)
    {
        _header = header;
        if (header.ColorType == PngHeader.Palette)
        {
            _palette = Palette(palette, transparency);
        }
        else if (header.ColorType is 0 or 2 && transparency.Length == 2 * header.Channels)
        {
            _transparent = Key(transparency);
        }
    }

    public void Read<TPixel>(ReadOnlySpan<byte> row, Span<TPixel> pixels)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        // What X-rays are stored as: nothing to turn.
        if (typeof(TPixel) == typeof(L8) && _header is { ColorType: 0, BitDepth: 8 })
        {
            row[..pixels.Length].CopyTo(MemoryMarshal.AsBytes(pixels));
            return;
        }

        Span<ushort> samples = stackalloc ushort[_header.Channels];
        for (var x = 0; x < pixels.Length; x++)
        {
            for (var channel = 0; channel < samples.Length; channel++)
            {
                samples[channel] = Sample(row, (x * samples.Length) + channel);
            }

            pixels[x].FromRgba64(Color(samples));
        }
    }

    private Rgba64 Color(ReadOnlySpan<ushort> samples)
    {
        if (_header.ColorType == PngHeader.Palette)
        {
            return samples[0] < _palette.Length
                ? _palette[samples[0]]
                : throw new InvalidImageContentException($"Colour {samples[0]} of a palette of {_palette.Length}.");
        }

        var opaque = _transparent.Length == 0 || !samples.SequenceEqual(_transparent) ? ushort.MaxValue : (ushort)0;
        var first = Scale(samples[0]);
        return samples.Length switch
        {
            1 => new(first, first, first, opaque),
            2 => new(first, first, first, Scale(samples[1])),
            3 => new(first, Scale(samples[1]), Scale(samples[2]), opaque),
            _ => new(first, Scale(samples[1]), Scale(samples[2]), Scale(samples[3])),
        };
    }

    private ushort Sample(ReadOnlySpan<byte> row, int index)
    {
        if (_header.BitDepth == 16)
        {
            return BinaryPrimitives.ReadUInt16BigEndian(row[(2 * index)..]);
        }

        var perByte = 8 / _header.BitDepth; // the leftmost pixel is in the highest bits
        var shift = (perByte - 1 - (index % perByte)) * _header.BitDepth;
        return (ushort)((row[index / perByte] >> shift) & ((1 << _header.BitDepth) - 1));
    }

    // 1, 3, 15 and 255 all divide 65535.
    private ushort Scale(ushort sample) => (ushort)(sample * (65535 / ((1 << _header.BitDepth) - 1)));

    private static Rgba64[] Palette(ReadOnlySpan<byte> colors, ReadOnlySpan<byte> alphas)
    {
        if (colors.Length is 0 or > 768 || colors.Length % 3 != 0)
        {
            throw new InvalidImageContentException($"A palette of {colors.Length} bytes; expected 3 to 768, three per colour.");
        }

        var palette = new Rgba64[colors.Length / 3];
        for (var i = 0; i < palette.Length; i++)
        {
            palette[i] = new(
                Channel.Widen(colors[3 * i]),
                Channel.Widen(colors[(3 * i) + 1]),
                Channel.Widen(colors[(3 * i) + 2]),
                i < alphas.Length ? Channel.Widen(alphas[i]) : ushort.MaxValue);
        }

        return palette;
    }

    private static ushort[] Key(ReadOnlySpan<byte> transparency)
    {
        var key = new ushort[transparency.Length / 2];
        for (var i = 0; i < key.Length; i++)
        {
            key[i] = BinaryPrimitives.ReadUInt16BigEndian(transparency[(2 * i)..]);
        }

        return key;
    }
}

using System.Buffers;

namespace Residua.Data;

internal sealed partial class NiftiStream
{
    // Some converters fill the last block; more than that is not the volume that the header describes.
    private const long MostBytesBehindVoxels = 1 << 20;

    /// <summary>After the last voxel that was asked for: decompresses what is left, so that no voxel is used unchecked.</summary>
    /// <param name="header">Of the file: how many bytes it should have.</param>
    /// <exception cref="BadInputException">A checksum does not fit, the file is cut, or goes on after its gzip data.</exception>
    public void CheckEnd(NiftiHeader header)
    {
        if (_end is null)
        {
            return; // its length was held against the header
        }

        SkipTo(header.FileBytes);
        SkipRest(header);
        _end.Ask();
        Span<byte> behind = stackalloc byte[GzipEnd.Content.Length + 1];
        var count = ReadBehind(behind);
        if (count == 0)
        {
            throw new BadInputException(
                _path, "has bytes behind its gzip data that are not gzip; unpack it and compress it again");
        }

        if (!behind[..count].SequenceEqual(GzipEnd.Content))
        {
            throw Cut();
        }
    }

    private void SkipRest(NiftiHeader header)
    {
        var waste = ArrayPool<byte>.Shared.Rent(BufferBytes);
        while (ReadSome(waste) > 0)
        {
            if (_position > header.FileBytes + MostBytesBehindVoxels)
            {
                throw new BadInputException(_path, $"has more than {MostBytesBehindVoxels} bytes behind its last voxel");
            }
        }

        ArrayPool<byte>.Shared.Return(waste);
    }

    // Within a cut member the added one is taken for its rest, and no checksum fits.
    private int ReadBehind(Span<byte> into)
    {
        try
        {
            return _stream.ReadAtLeast(into, into.Length, throwOnEndOfStream: false);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            throw Cut();
        }
    }

    private BadInputException Cut() =>
        new(_path, $"is truncated: its gzip data end after {_position} bytes, before their checksum");
}

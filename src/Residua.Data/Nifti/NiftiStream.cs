using System.Buffers;
using System.IO.Compression;

namespace Residua.Data;

/// <summary>A NIfTI file opened for reading forwards, compressed or not; every failure names the file.</summary>
internal sealed partial class NiftiStream : IDisposable
{
    // GZipStream asks for 8 KB at a time; a larger buffer below it saves system calls.
    private const int BufferBytes = 1 << 17;

    private readonly string _path;
    private readonly Stream _stream;
    private readonly GzipEnd? _end;
    private readonly long _storedBytes;
    private long _position;

    private NiftiStream(string path, FileStream file, bool isGzip)
    {
        _path = path;
        _storedBytes = file.Length;
        _end = isGzip ? new GzipEnd(file) : null;
        _stream = _end is null ? file : new GZipStream(_end, CompressionMode.Decompress);
    }

    /// <exception cref="BadInputException">No regular file, unreadable, empty, or named for the other format.</exception>
    public static NiftiStream Open(string path)
    {
        var file = InputFile.Open(path, BufferBytes);
        try
        {
            return new NiftiStream(path, file, IsGzip(path, file));
        }
        catch (Exception exception)
        {
            file.Dispose();
            if (exception is IOException or UnauthorizedAccessException)
            {
                throw new BadInputException(path, $"cannot be read: {exception.Message}", exception);
            }

            throw;
        }
    }

    /// <summary>Reads the header and holds its claims against the length of the file.</summary>
    public NiftiHeader ReadHeader()
    {
        Span<byte> bytes = stackalloc byte[NiftiLayout.HeaderBytes];
        Read(bytes);
        var header = NiftiHeaderReader.Read(_path, bytes);
        var most = _end is null ? _storedBytes : _storedBytes * NiftiLayout.MostExpansion;
        if (header.VoxelOffset > most)
        {
            throw new BadInputException(_path, $"has vox_offset {header.VoxelOffset}, beyond the end of the file");
        }

        if (header.FileBytes > most)
        {
            throw new BadInputException(
                _path, $"is truncated: its header claims {header.FileBytes} bytes, the file can hold {most}");
        }

        return header;
    }

    /// <summary>After the header: the bytes between it and the voxels.</summary>
    public byte[] ReadExtension(NiftiHeader header)
    {
        SkipTo(NiftiLayout.SmallestVoxelOffset);
        var bytes = new byte[header.VoxelOffset - NiftiLayout.SmallestVoxelOffset];
        Read(bytes);
        return bytes;
    }

    /// <summary>Fills <paramref name="into"/> with the next bytes.</summary>
    public void Read(Span<byte> into)
    {
        var read = ReadSome(into);
        if (read < into.Length)
        {
            throw new BadInputException(_path, $"is truncated: it ends after {_position} bytes, within the {Place()}");
        }
    }

    /// <summary>Moves forward to a byte of the uncompressed file.</summary>
    public void SkipTo(long target)
    {
        if (_end is null)
        {
            _stream.Position = _position = target;
            return;
        }

        var waste = ArrayPool<byte>.Shared.Rent(BufferBytes);
        while (_position < target)
        {
            Read(waste.AsSpan(0, (int)Math.Min(waste.Length, target - _position)));
        }

        ArrayPool<byte>.Shared.Return(waste);
    }

    public void Dispose() => _stream.Dispose();

    private int ReadSome(Span<byte> into)
    {
        try
        {
            var read = _stream.ReadAtLeast(into, into.Length, throwOnEndOfStream: false);
            _position += read;
            return read;
        }
        catch (InvalidDataException exception)
        {
            throw new BadInputException(_path, $"is damaged: its gzip data do not decompress after byte {_position}", exception);
        }
        catch (IOException exception)
        {
            throw new BadInputException(_path, $"cannot be read: {exception.Message}", exception);
        }
    }

    private string Place() => _position < NiftiLayout.HeaderBytes ? $"{NiftiLayout.HeaderBytes} bytes of the header" : "voxels";

    // The name decides and the content must agree, as in nibabel: a wrong name would fail in the next tool.
    private static bool IsGzip(string path, FileStream file)
    {
        Span<byte> first = stackalloc byte[2];
        var isGzip = file.ReadAtLeast(first, 2, throwOnEndOfStream: false) == 2 && first is [0x1f, 0x8b];
        var isNamedGzip = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        if (isNamedGzip && !isGzip)
        {
            throw new BadInputException(path, "is named .gz but is not compressed with gzip");
        }

        if (isGzip && !isNamedGzip)
        {
            throw new BadInputException(path, "is compressed with gzip; its name must end in .gz");
        }

        file.Position = 0;
        return isGzip;
    }
}

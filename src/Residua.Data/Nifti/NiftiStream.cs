using System.Buffers;
using System.IO.Compression;

namespace Residua.Data;

/// <summary>A NIfTI file opened for reading forwards, compressed or not; every failure names the file.</summary>
internal sealed class NiftiStream : IDisposable
{
    // GZipStream asks for 8 KB at a time; a larger buffer below it saves system calls.
    private const int BufferBytes = 1 << 17;

    private readonly string _path;
    private readonly Stream _stream;
    private readonly bool _isGzip;
    private readonly long _storedBytes;
    private long _position;

    private NiftiStream(string path, FileStream file, bool isGzip)
    {
        _path = path;
        _isGzip = isGzip;
        _storedBytes = file.Length;
        _stream = isGzip ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    /// <exception cref="BadInputException">No such file, a folder, unreadable, empty, or named for the other format.</exception>
    public static NiftiStream Open(string path)
    {
        if (Directory.Exists(path))
        {
            throw new BadInputException(path, "is a folder, not a file");
        }

        if (!File.Exists(path))
        {
            throw new BadInputException(path, "does not exist");
        }

        FileStream? file = null;
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes);
            return new NiftiStream(path, file, IsGzip(path, file));
        }
        catch (Exception exception)
        {
            file?.Dispose();
            if (exception is IOException or UnauthorizedAccessException or NotSupportedException)
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
        var most = _isGzip ? _storedBytes * NiftiLayout.MostExpansion : _storedBytes;
        if (header.VoxelOffset > most)
        {
            throw new BadInputException(_path, $"has vox_offset {header.VoxelOffset}, beyond the end of the file");
        }

        if (header.FileBytes > most)
        {
            throw new BadInputException(_path, $"is truncated: its header claims {header.FileBytes} bytes, the file can hold {most}");
        }

        return header;
    }

    /// <summary>Fills <paramref name="into"/> with the next bytes.</summary>
    public void Read(Span<byte> into)
    {
        var read = Guarded(into, static (stream, into) => stream.ReadAtLeast(into, into.Length, throwOnEndOfStream: false));
        _position += read;
        if (read < into.Length)
        {
            throw new BadInputException(_path, $"is truncated: it ends after {_position} bytes, within the {Place()}");
        }
    }

    /// <summary>Moves forward to a byte of the uncompressed file.</summary>
    public void SkipTo(long target)
    {
        if (!_isGzip)
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

    /// <summary>After the last voxel: lets gzip compare its checksum, which it does only on meeting the end.</summary>
    public void CheckEnd()
    {
        if (!_isGzip)
        {
            return;
        }

        Span<byte> next = stackalloc byte[1];
        Guarded(next, static (stream, next) => stream.Read(next));
    }

    public void Dispose() => _stream.Dispose();

    private int Guarded(Span<byte> into, Func<Stream, Span<byte>, int> read)
    {
        try
        {
            return read(_stream, into);
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
        if (file.Length == 0)
        {
            throw new BadInputException(path, "is empty");
        }

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

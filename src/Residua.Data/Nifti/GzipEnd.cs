using System.IO.Compression;

namespace Residua.Data;

/// <summary>The bytes of a gzip file and, once asked for, one more gzip member behind them.</summary>
/// <remarks>
/// <see cref="GZipStream"/> ends alike after a whole member, within a cut one and before bytes that are no gzip. The member added
/// here tells them apart: it comes out whole if and only if the file ended with a whole member and nothing behind it.
/// </remarks>
internal sealed class GzipEnd(Stream file) : Stream
{
    private static readonly byte[] Member = Compressed(Content);

    private ReadOnlyMemory<byte> _member = Member;
    private bool _isAsked;

    /// <summary>What the added member holds.</summary>
    public static ReadOnlySpan<byte> Content => "residua: the end"u8;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>From now on the file is followed by the added member.</summary>
    public void Ask() => _isAsked = true;

    public override int Read(Span<byte> buffer)
    {
        var read = file.Read(buffer);
        if (read > 0 || !_isAsked)
        {
            return read;
        }

        var count = Math.Min(buffer.Length, _member.Length);
        _member.Span[..count].CopyTo(buffer);
        _member = _member[count..];
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        file.Dispose();
        base.Dispose(disposing);
    }

    private static byte[] Compressed(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}

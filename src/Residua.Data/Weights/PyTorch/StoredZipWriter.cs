using System.Text;

namespace Residua.Data.Weights;

/// <summary>
/// Writes a zip archive of uncompressed entries that start at multiples of 64 bytes, so that they can be mapped.
/// </summary>
/// <remarks>APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. <c>ZipArchive</c> cannot align entries.</remarks>
internal sealed class StoredZipWriter(Stream stream) : IDisposable
{
    private const int Alignment = 64;
    private const int LocalHeaderBytes = 30;
    private const int ExtraHeaderBytes = 4;
    private const ushort Padding = 0x4246; // "FB": the extra field in which PyTorch, too, puts its padding
    private const ushort Version = 20;
    private const ushort Utf8Names = 1 << 11;
    private const uint FirstDate = 0x0021_0000; // 1980-01-01, 0:00: no time stamp, the same bytes every time

    private readonly BinaryWriter _writer = new(stream, Encoding.UTF8, leaveOpen: true);
    private readonly List<(byte[] Name, uint Crc, uint Length, uint Offset)> _entries = [];
    private uint _position;

    public void Add(string name, ReadOnlySpan<byte> bytes)
    {
        var entry = (Name: Encoding.UTF8.GetBytes(name), Crc: Crc32.Of(bytes), Length: (uint)bytes.Length, Offset: _position);
        var unpadded = _position + LocalHeaderBytes + entry.Name.Length + ExtraHeaderBytes;
        var padding = (int)((Alignment - (unpadded % Alignment)) % Alignment);

        _writer.Write("PK\x03\x04"u8);
        WriteCommon(entry.Crc, entry.Length, entry.Name.Length, ExtraHeaderBytes + padding);
        _writer.Write(entry.Name);
        _writer.Write(Padding);
        _writer.Write((ushort)padding);
        _writer.Write(new byte[padding]);
        _writer.Write(bytes);
        _entries.Add(entry);
        _position = checked((uint)(unpadded + padding + bytes.Length));
    }

    /// <summary>Writes the directory.</summary>
    public void Dispose()
    {
        var length = 0;
        foreach (var (name, crc, bytes, offset) in _entries)
        {
            _writer.Write("PK\x01\x02"u8);
            _writer.Write(Version);
            WriteCommon(crc, bytes, name.Length, 0);
            _writer.Write(new byte[10]); // no comment, first disk, no attributes
            _writer.Write(offset);
            _writer.Write(name);
            length += 46 + name.Length;
        }

        _writer.Write("PK\x05\x06"u8);
        _writer.Write(0); // one disk
        _writer.Write((ushort)_entries.Count);
        _writer.Write((ushort)_entries.Count);
        _writer.Write(length);
        _writer.Write(_position);
        _writer.Write((ushort)0); // no comment
        _writer.Dispose();
    }

    private void WriteCommon(uint crc, uint length, int nameLength, int extraLength)
    {
        _writer.Write(Version);
        _writer.Write(Utf8Names);
        _writer.Write((ushort)0); // stored
        _writer.Write(FirstDate);
        _writer.Write(crc);
        _writer.Write(length);
        _writer.Write(length);
        _writer.Write((ushort)nameLength);
        _writer.Write((ushort)extraLength);
    }
}

using System.IO.Compression;

namespace Residua.Data.Weights;

/// <summary>A zip archive with one folder of uncompressed entries. Nothing is extracted; names are only compared.</summary>
internal sealed class PyTorchArchive : IDisposable
{
    public const string Pickle = "data.pkl";

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = [];

    /// <exception cref="InvalidDataException">It is not such an archive.</exception>
    public PyTorchArchive(Stream file)
    {
        _zip = Whole(() => new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true));
        var entries = Whole(() => _zip.Entries);
        var folder = Folder(entries);
        var left = file.Length;
        foreach (var entry in entries)
        {
            Check(entry, folder);
            // Together, too: entries of a crafted archive may lie over each other.
            if (entry.Length < 0 || entry.Length > left)
            {
                throw new InvalidDataException($"has entries that claim more bytes than the file has, {file.Length}");
            }

            left -= entry.Length;
            if (!_entries.TryAdd(entry.FullName[folder.Length..], entry))
            {
                throw new InvalidDataException($"has two entries '{entry.FullName}'");
            }
        }

        if (Has("constants.pkl"))
        {
            throw new InvalidDataException("is a TorchScript archive, which holds a program; save its state_dict()");
        }
    }

    public bool Has(string name) => _entries.ContainsKey(name);

    /// <summary>The bytes of an entry, whose checksum fits.</summary>
    /// <param name="name">Within the folder.</param>
    /// <param name="check">Told the length before anything is allocated.</param>
    public byte[] Read(string name, Action<long> check)
    {
        if (!_entries.TryGetValue(name, out var entry))
        {
            throw new InvalidDataException($"has no entry '{name}'");
        }

        check(entry.Length);

        using var stream = Whole(entry.Open);
        var bytes = GC.AllocateUninitializedArray<byte>((int)entry.Length);
        stream.ReadExactly(bytes);
        return Crc32.Of(bytes) == entry.Crc32
            ? bytes
            : throw new InvalidDataException(
                $"is damaged: the checksum of its entry '{entry.FullName}' does not fit "
                + "(or it was saved without checksums; save it after torch.serialization.set_crc32_options(True))");
    }

    public void Dispose() => _zip.Dispose();

    // Named after the file it was saved to.
    private static string Folder(IReadOnlyCollection<ZipArchiveEntry> entries)
    {
        var paths = entries.Select(entry => entry.FullName.Split('/'));
        string[] folders = [.. paths.Where(path => path is [_, Pickle]).Select(path => path[0] + "/")];
        return folders is [var only]
            ? only
            : throw new InvalidDataException(
                $"is a zip archive, but not PyTorch's: it has {folders.Length} entries <folder>/{Pickle}");
    }

    private static void Check(ZipArchiveEntry entry, string folder)
    {
        if (!entry.FullName.StartsWith(folder, StringComparison.Ordinal) || entry.FullName.Split('/', '\\').Contains(".."))
        {
            throw new InvalidDataException($"has entry '{entry.FullName}' outside its folder '{folder}'");
        }

        if (entry.IsEncrypted || entry.Length != entry.CompressedLength)
        {
            throw new InvalidDataException($"has entry '{entry.FullName}' compressed or encrypted, which PyTorch never does");
        }
    }

    private static T Whole<T>(Func<T> open)
    {
        try
        {
            return open();
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"is cut or damaged: {exception.Message}", exception);
        }
    }
}

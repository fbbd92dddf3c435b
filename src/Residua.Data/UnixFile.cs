using System.Runtime.InteropServices;

namespace Residua.Data;

/// <summary>What Linux says about a file and .NET does not tell: its kind, its number, and all that of a link's target.</summary>
internal static class UnixFile
{
    // linux/stat.h: the layout is the same on every processor.
    private const int Mode = 28;
    private const int Inode = 32;
    private const int Size = 40;
    private const int ModifiedSeconds = 112;
    private const int ModifiedNanoseconds = 120;
    private const int RecordBytes = 256;
    private const int CurrentFolder = -100;
    private const uint BasicFields = 0x7ff;

    /// <summary>Follows links; null where the system cannot tell.</summary>
    /// <returns>The kind is null for a regular file.</returns>
    public static (FileIdentity Identity, string? Kind)? Look(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        var record = new byte[RecordBytes];
        try
        {
            if (Statx(CurrentFolder, path, 0, BasicFields, record) != 0)
            {
                return null;
            }
        }
        catch (EntryPointNotFoundException)
        {
            return null; // a C library from before 2018
        }

        var modified = DateTime.UnixEpoch.Ticks
            + (BitConverter.ToInt64(record, ModifiedSeconds) * TimeSpan.TicksPerSecond)
            + (BitConverter.ToUInt32(record, ModifiedNanoseconds) / TimeSpan.NanosecondsPerTick);
        var identity = new FileIdentity(
            (long)BitConverter.ToUInt64(record, Size), modified, BitConverter.ToUInt64(record, Inode));
        return (identity, Kind(BitConverter.ToUInt16(record, Mode)));
    }

    private static string? Kind(ushort mode) => (mode & 0xf000) switch
    {
        0x8000 => null,
        0x1000 => "a pipe",
        0xc000 => "a socket",
        0x4000 => "a folder",
        _ => "a device",
    };

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(
        int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint fields, [Out] byte[] record);
}

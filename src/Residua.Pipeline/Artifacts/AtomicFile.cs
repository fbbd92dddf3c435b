using System.Text;

namespace Residua.Pipeline.Artifacts;

/// <summary>Files that are there as a whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>Writes text and forces it to the disk; atomic only where a rename of its folder follows.</summary>
    public static void WriteFlushed(string path, string text)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write);
        stream.Write(Encoding.UTF8.GetBytes(text));
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Makes <paramref name="target"/> through a file in <paramref name="temporary"/> and a rename.</summary>
    public static void Put(string temporary, string target, Action<string> write)
    {
        var draft = Path.Combine(temporary, Path.GetRandomFileName());
        try
        {
            write(draft);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(draft, target, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}

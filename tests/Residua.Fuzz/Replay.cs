namespace Residua.Fuzz;

/// <summary>Tries a kept input again.</summary>
internal static class Replay
{
    /// <param name="path">A find; its folder is named after its kind.</param>
    /// <param name="name">The kind, where the folder does not say; null: the folder does.</param>
    /// <exception cref="FormatException">There is no such kind.</exception>
    public static Outcome Of(string path, string? name = null)
    {
        name ??= Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path)))!;
        var kind = AllKinds.Make().FirstOrDefault(kind => kind.Name == name)
            ?? throw new FormatException($"'{name}' is no kind; name it with --kind=: {AllKinds.Names()}");
        return Of(kind, path);
    }

    public static Outcome Of(Kind kind, string path)
    {
        var folder = Directory.CreateTempSubdirectory("residua-replay-");
        try
        {
            var copy = Path.Combine(folder.FullName, kind.Name, kind.FileName);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
            return Trial.Of(kind, copy);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

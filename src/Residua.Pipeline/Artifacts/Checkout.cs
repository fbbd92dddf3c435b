namespace Residua.Pipeline.Artifacts;

/// <summary>The git checkout that the program was built in, read without git, which need not be installed.</summary>
internal static class Checkout
{
    private const int ShownDigits = 12;

    /// <summary>
    /// First digits of the commit that is checked out above <paramref name="folder"/>; null where there is none.
    /// </summary>
    public static string? Commit(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var git = Path.Combine(at.FullName, ".git");
            if (File.Exists(Path.Combine(git, "HEAD")))
            {
                return Resolve(git, File.ReadAllText(Path.Combine(git, "HEAD")).Trim()) is { Length: >= ShownDigits } commit
                    ? commit[..ShownDigits]
                    : null;
            }
        }

        return null;
    }

    private static string? Resolve(string git, string head)
    {
        const string reference = "ref: ";
        if (!head.StartsWith(reference, StringComparison.Ordinal))
        {
            return head;
        }

        var name = head[reference.Length..];
        var loose = Path.Combine(git, name);
        var packed = Path.Combine(git, "packed-refs");
        return File.Exists(loose) ? File.ReadAllText(loose).Trim()
            : File.Exists(packed) ? File.ReadLines(packed)
                .FirstOrDefault(line => line.EndsWith($" {name}", StringComparison.Ordinal))?.Split(' ')[0]
            : null;
    }
}

namespace Residua.Build.Tests;

/// <summary>The checkout that these tests were built in.</summary>
internal static class Checkout
{
    public static readonly string Root = Find(new(AppContext.BaseDirectory));

    /// <summary>Copies files of the checkout into a folder, under the same relative paths.</summary>
    public static void CopyTo(TemporaryFolder folder, params IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder[path])!);
            File.Copy(Path.Combine(Root, path), folder[path]);
        }
    }

    private static string Find(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Residua.slnx")) ? folder.FullName : Find(folder.Parent!);
}

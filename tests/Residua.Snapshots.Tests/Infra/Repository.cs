namespace Residua.Snapshots.Tests.Infra;

/// <summary>The checkout that the tests were built in: experiments are run as they are shipped.</summary>
internal static class Repository
{
    public static string Root { get; } = Above(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Above(DirectoryInfo? folder) => folder is null
        ? throw new InvalidOperationException($"No Residua.slnx above {AppContext.BaseDirectory}.")
        : File.Exists(Path.Combine(folder.FullName, "Residua.slnx")) ? folder.FullName : Above(folder.Parent);
}

using Residua.Data;

namespace Residua.Build;

/// <summary>The checkout that the build host was built in.</summary>
internal static class Repository
{
    /// <summary>The nearest folder above <paramref name="start"/> that holds the solution.</summary>
    /// <exception cref="BadInputException">There is none.</exception>
    public static string Root(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Residua.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new BadInputException(start, "lies in no checkout of Residua (no Residua.slnx above it)");
    }
}

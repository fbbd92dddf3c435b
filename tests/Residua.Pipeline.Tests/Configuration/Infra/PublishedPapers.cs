using Residua.Papers;

namespace Residua.Pipeline.Tests.Configuration;

/// <summary>The papers of this repository and their experiments, whichever there are.</summary>
internal static class PublishedPapers
{
    public static IReadOnlyList<IPaper> All() =>
        [.. typeof(IPaper).Assembly.GetTypes()
            .Where(type => type.IsClass && type.IsAssignableTo(typeof(IPaper)))
            .Select(type => (IPaper)Activator.CreateInstance(type)!)];

    public static string Experiments()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Residua.slnx")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "experiments");
    }
}

using System.IO.Enumeration;
using System.Text;

namespace Residua.Fuzz;

/// <summary>Every kind of file that the product reads.</summary>
internal static class AllKinds
{
    /// <summary>In the order in which they are told.</summary>
    public static IReadOnlyList<Kind> Make()
    {
        var folder = Directory.CreateTempSubdirectory("residua-seeds-");
        try
        {
            return
            [
                .. VolumeKinds.Make(folder.FullName),
                .. WeightKinds.Make(folder.FullName),
                .. TableKinds.Make(folder.FullName),
                .. RecordKinds.Make(folder.FullName),
                .. ConfigurationKinds.Make(),
                .. PictureKinds.Make(),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Those whose name fits a pattern such as <c>pt-*</c>; null: all.</summary>
    public static IReadOnlyList<Kind> Matching(string? pattern) =>
        [.. Make().Where(kind => pattern is null || FileSystemName.MatchesSimpleExpression(pattern, kind.Name))];

    /// <summary>All names, for messages.</summary>
    public static string Names() => string.Join(", ", Make().Select(kind => kind.Name));

    /// <summary>The good files of a folder beside the program.</summary>
    public static IReadOnlyList<byte[]> Shipped(string folder, Func<string, bool> takes) =>
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "seeds", folder)).Where(takes)
            .Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
    ];

    public static byte[] Written(string folder, string name, Action<string> write)
    {
        var path = Path.Combine(folder, name);
        write(path);
        return File.ReadAllBytes(path);
    }

    public static IReadOnlyList<byte[]> Texts(params string[] texts) => [.. texts.Select(text => Encoding.UTF8.GetBytes(text))];
}

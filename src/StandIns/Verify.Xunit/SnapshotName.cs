using System.Collections.Concurrent;
using System.Reflection;

namespace VerifyTests;

/// <summary>Where the files of one verification lie: <c>Folder/Type.Method_name=value</c>.</summary>
internal sealed record SnapshotName(string Folder, string Prefix)
{
    private static readonly ConcurrentDictionary<string, bool> Used = new();

    public static SnapshotName Of(MethodInfo method, string sourceFile, VerifySettings settings)
    {
        var folder = Path.GetDirectoryName(sourceFile)!;
        if (settings.Directory is not null)
        {
            folder = Path.Combine(folder, settings.Directory);
        }

        var type = method.ReflectedType!;
        var typeName = type.IsNested ? $"{type.ReflectedType!.Name}.{type.Name}" : type.Name;
        var prefix = settings.FileName
            ?? $"{settings.TypeName ?? typeName}.{settings.MethodName ?? method.Name}{Parameters(method, settings.Parameters)}";

        // Two verifications of one name would overwrite each other's files.
        if (!Used.TryAdd(Path.Combine(folder, prefix), true))
        {
            throw new InvalidOperationException(
                $"The prefix has already been used: {prefix}. Tell the verifications apart with UseMethodName or UseParameters.");
        }

        return new(folder, prefix);
    }

    public string FileOf(string kind, string extension) => Path.Combine(Folder, $"{Prefix}.{kind}.{extension}");

    /// <summary>All files of this name, whatever their extension.</summary>
    public IEnumerable<string> Existing(string kind) =>
        Directory.EnumerateFiles(Folder, $"{Prefix}*.{kind}.*").Where(path =>
        {
            var rest = Path.GetFileName(path).AsSpan(Prefix.Length);
            return rest.StartsWith($".{kind}.") || rest.StartsWith("#");
        });

    private static string Parameters(MethodInfo method, object?[]? values)
    {
        var names = method.GetParameters();
        if (values is null || names.Length == 0)
        {
            return "";
        }

        if (values.Length > names.Length)
        {
            throw new InvalidOperationException($"{values.Length} parameters given, {method.Name} has {names.Length}.");
        }

        return string.Concat(values.Select((value, i) => $"_{names[i].Name}={ParameterText.Of(value)}"));
    }
}

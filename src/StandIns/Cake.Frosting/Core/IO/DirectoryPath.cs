namespace Cake.Core.IO;

/// <remarks>Slashes become forward ones and the trailing one goes, as upstream; UNC paths are not covered.</remarks>
public sealed class DirectoryPath(string path) : IEquatable<DirectoryPath>
{
    public string FullPath { get; } = Normalise(path);

    public bool IsRelative => !System.IO.Path.IsPathRooted(FullPath);

    public DirectoryPath Combine(DirectoryPath path) => path.IsRelative
        ? new DirectoryPath(System.IO.Path.Combine(FullPath, path.FullPath))
        : throw new InvalidOperationException("Cannot combine a directory path with an absolute directory path.");

    public DirectoryPath MakeAbsolute(ICakeEnvironment environment) => IsRelative
        ? new DirectoryPath(System.IO.Path.GetFullPath(FullPath, environment.WorkingDirectory.FullPath))
        : this;

    public static implicit operator DirectoryPath(string path) => new(path);

    public bool Equals(DirectoryPath? other) => other is not null && FullPath == other.FullPath;

    public override bool Equals(object? obj) => Equals(obj as DirectoryPath);

    public override int GetHashCode() => FullPath.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => FullPath;

    private static string Normalise(string path)
    {
        var slashed = path.Trim().Replace('\\', '/');
        var withoutDot = slashed.StartsWith("./", StringComparison.Ordinal) ? slashed[2..] : slashed;
        return withoutDot.Length > 1 ? withoutDot.TrimEnd('/') : withoutDot;
    }
}

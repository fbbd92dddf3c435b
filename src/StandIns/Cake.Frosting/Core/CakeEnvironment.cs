using Cake.Core.IO;

namespace Cake.Core;

internal sealed class CakeEnvironment : ICakeEnvironment
{
    public DirectoryPath WorkingDirectory
    {
        get => Directory.GetCurrentDirectory();
        set => Directory.SetCurrentDirectory(value.IsRelative
            ? throw new CakeException("Working directory can not be set to a relative path.")
            : value.FullPath);
    }

    public string? GetEnvironmentVariable(string variable) => Environment.GetEnvironmentVariable(variable);
}

using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Residua.Pipeline.Tests.Infra;

/// <summary>Compiles sources as a build does; the compiler is the SDK's, in this process.</summary>
internal sealed class Compiler : IDisposable
{
    private static readonly string Runtime = RuntimeEnvironment.GetRuntimeDirectory();

    private static readonly Lazy<MethodInfo> Main = new(() => Assembly.LoadFrom(
        Directory.GetFiles(Path.Combine(Runtime, "../../../sdk"), "csc.dll", SearchOption.AllDirectories)
            .Last(path => path.Contains("bincore", StringComparison.Ordinal))).EntryPoint!);

    private readonly string _folder = Directory.CreateTempSubdirectory("residua-code-").FullName;
    private readonly AssemblyLoadContext _loaded = new("compiled", isCollectible: true);

    /// <summary>The assembly of a source, which is one of this product.</summary>
    public Assembly Compile(string source, string resource)
    {
        File.WriteAllText(Path.Combine(_folder, "source.cs"), source);
        File.WriteAllText(Path.Combine(_folder, "resource"), resource);
        var target = Path.Combine(_folder, "Sample.dll");
        string[] libraries = ["System.Private.CoreLib", "System.Runtime", "System.Linq", "System.Collections"];
        string[] arguments =
        [
            "-noconfig", "-nostdlib", "-nologo", "-target:library", "-optimize", "-deterministic", $"-out:{target}",
            $"-res:{Path.Combine(_folder, "resource")},table.csv",
            .. libraries.Select(name => $"-r:{Path.Combine(Runtime, name)}.dll"),
            Path.Combine(_folder, "source.cs"),
        ];
        Assert.Equal(0, Main.Value.Invoke(null, [arguments]));
        return _loaded.LoadFromAssemblyPath(target);
    }

    public void Dispose()
    {
        _loaded.Unload();
        Directory.Delete(_folder, recursive: true);
    }
}

using System.IO.Compression;

namespace Residua.Build.Tests;

/// <summary>The checkout's package files in a folder of their own, beside a feed of packages without content.</summary>
internal sealed class PackageFeed : IDisposable
{
    /// <summary>The real packages and what they need, in the versions that Directory.Packages.props asks for.</summary>
    public static readonly (string Id, string Version)[] Real =
    [
        ("Cake.Frosting", "6.0.0"), ("SixLabors.ImageSharp", "3.1.12"), ("TorchSharp", "0.106.0"), ("Verify.Xunit", "31.12.5"),
        ("Spectre.Console", "0.53.0"), ("libtorch-cpu", "2.10.0"),
    ];

    private readonly TemporaryFolder _folder = new();

    public PackageFeed(params IEnumerable<(string Id, string Version)> served)
    {
        Checkout.CopyTo(
            _folder, "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props",
            "src/StandIns/Directory.Build.props", "src/StandIns/Directory.Build.targets", "src/StandIns/Unused.targets",
            "src/StandIns/Probe/Probe.csproj", "src/StandIns/TorchSharp/TorchSharp.csproj");
        Directory.CreateDirectory(_folder["feed"]);
        File.WriteAllText(_folder["nuget.config"], """
            <configuration>
              <packageSources><clear /><add key="feed" value="feed" /></packageSources>
              <fallbackPackageFolders><clear /></fallbackPackageFolders>
            </configuration>
            """);
        foreach (var (id, version) in served)
        {
            using var package = ZipFile.Open(_folder["feed", $"{id}.{version}.nupkg"], ZipArchiveMode.Create);
            using var writer = new StreamWriter(package.CreateEntry($"{id}.nuspec").Open());
            writer.Write($"""
                <package><metadata>
                  <id>{id}</id><version>{version}</version><authors>nobody</authors><description>none</description>
                </metadata></package>
                """);
        }

        // As Residua.Models: one of the four, and one of everybody's.
        Directory.CreateDirectory(_folder["src/Small"]);
        File.WriteAllText(_folder["src/Small/Small.csproj"], """
            <Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="TorchSharp" /></ItemGroup></Project>
            """);
    }

    public string Answer => _folder["UpstreamPackages.props.user"];

    public string this[string path] => _folder[path];

    public Shell Dotnet(string command, params IEnumerable<(string Name, string Value)> variables) => Shell.Run(
        "dotnet", command.Split(' '), _folder.FullPath,
        [("NUGET_PACKAGES", _folder["packages"]), ("MSBUILDDISABLENODEREUSE", "1"), .. variables]);

    public void Dispose() => _folder.Dispose();
}

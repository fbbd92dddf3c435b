namespace Residua.Build.Tests;

/// <summary>A checkout with build.sh, and a <c>dotnet</c> that only writes down what it was asked to do.</summary>
internal sealed class ScriptedCheckout : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ScriptedCheckout(bool feedServes = false)
    {
        Checkout.CopyTo(_folder, "build.sh", "Directory.Packages.props", "Directory.Build.props", "global.json", ".editorconfig");
        foreach (var folder in (string[])["build/obj", "build/bin/Release/net10.0", "src", "libtorch", "bin"])
        {
            Directory.CreateDirectory(_folder[folder]);
        }

        Write("bin/dotnet", $"""
            #!/bin/sh
            echo "$*" >>'{_folder["calls"]}'
            case $1 in
                --list-sdks) echo '10.0.100 [/sdk]' ;;
                msbuild) echo '<UpstreamPackages>{(feedServes ? "true" : "false")}</UpstreamPackages>' >'{Answer}' ;;
                build) touch '{_folder["build/bin/Release/net10.0/Build.dll"]}'
                    used=$UpstreamPackages
                    if [ -z "$used" ]; then used=$(sed 's/<[^>]*>//g' '{Answer}'); fi
                    echo "$used" >'{_folder["build/bin/Release/net10.0/upstream-packages"]}' ;;
            esac
            """);
        Shell.Run("chmod", ["+x", "bin/dotnet"], _folder.FullPath);
    }

    public string Answer => _folder["UpstreamPackages.props.user"];

    /// <summary>What <c>dotnet</c> was asked to do since the last look: <c>ask</c>, <c>build</c>, <c>run</c>.</summary>
    public string Steps()
    {
        var calls = File.ReadAllLines(_folder["calls"]);
        File.Delete(_folder["calls"]);
        return string.Join(' ', calls.Select(call => call.Split(' ')[0]).Where(call => call != "--list-sdks")
            .Select(call => call switch { "msbuild" => "ask", "build" => "build", _ => "run" }));
    }

    public string this[string path] => _folder[path];

    public void Write(string path, string text) => File.WriteAllText(_folder[path], text);

    /// <summary>Runs the script; <see cref="Steps"/> tells what it did.</summary>
    public Shell Run(params IEnumerable<(string Name, string Value)> variables) => Run("build.sh", variables);

    public Shell Run(string script, params IEnumerable<(string Name, string Value)> variables) => Shell.Run(
        "bash", [script, "--tree"], _folder.FullPath,
        [
            ("PATH", $"{_folder["bin"]}:{Environment.GetEnvironmentVariable("PATH")}"), ("LIBTORCH", _folder["libtorch"]),
            .. variables,
        ]);

    public void Dispose() => _folder.Dispose();
}

using Residua.Pipeline.Contracts;
using Residua.Papers.ResidualPitfalls;
using Residua.Pipeline;
using Spectre.Console;

namespace Residua.Snapshots.Tests.Infra;

/// <summary>The experiments with the profile <c>smoke</c>, run once for all tests of the session.</summary>
public sealed class SmokeRun : IDisposable
{
    // Of the models one of each kind: the others differ from it by one number, and are compared in experiment-3-comparison.
    private const string Experiments =
        "*/experiment-1*,*/experiment-2-*,*/experiment-3-comparison,*/ae-32,*/spatial-ae-1,*/vq-vae,"
        + "*/experiment-3-*-ae-32,*/experiment-3-*-spatial-ae-1,*/experiment-3-*-vq-vae";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("residua-smoke-");

    public SmokeRun()
    {
        using var reproduction = new Reproduction(new()
        {
            Papers = [new PitfallsPaper()],
            Experiments = Path.Combine(Repository.Root, "experiments"),
            ExpectedResults = Path.Combine(Repository.Root, "expected-results"),
            Artifacts = Path.Combine(_folder.FullName, "artifacts"),
            Profile = "smoke",
            Experiment = Experiments,
            // Another number of threads adds up in another order, and a training multiplies the difference.
            Threads = 1,
            Console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(TextWriter.Null) }),
        });
        Array.ForEach(Enum.GetValues<Stage>(), reproduction.Run);
    }

    private string Results => Path.Combine(_folder.FullName, "artifacts", "results");

    /// <summary>Path of a table or figure, as <c>paper/experiment/name.extension</c>.</summary>
    public string PathOf(string product) => Path.Combine(Results, product);

    /// <summary>All tables and figures there are, in that form and in order.</summary>
    public IEnumerable<string> Products => Directory.EnumerateFiles(Results, "*", SearchOption.AllDirectories)
        .Where(path => Path.GetExtension(path) is ".csv" or ".png")
        .Select(path => Path.GetRelativePath(Results, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);
}

using Residua.Pipeline.Contracts;
using Residua.Papers.ResidualPitfalls;
using Residua.Pipeline;
using Spectre.Console;

namespace Residua.Report.Tests.Infra;

/// <summary>Real results of the smallest phantom, beside claims that are made up; a report where one is asked for.</summary>
public sealed class TinyRun : IDisposable
{
    private const string Experiment = "residual-pitfalls/experiment-1";

    private readonly string _root = Directory.CreateTempSubdirectory("residua-report-").FullName;
    private readonly StringWriter _output = new();
    private Reproduction? _current;

    public TinyRun()
    {
        Write("expected/residual-pitfalls/claims.yaml", Claims.Yaml);
        Write("expected/residual-pitfalls/map.csv", Claims.PublishedMap);
        Write("expected/residual-pitfalls/histogram.csv", Claims.PublishedHistogram);
    }

    public string Page => Path.Combine(Artifacts, "report", Reproduction.ReportFile);

    public string Artifacts => Path.Combine(_root, "artifacts");

    public string Results => Path.Combine(Artifacts, "results", Experiment);

    public string Output => _output.ToString();

    /// <summary>A run of the first experiment, whose title is hostile.</summary>
    public Reproduction NewRun(string profile = "smoke", string experiment = Experiment)
    {
        // Two runs cannot have one folder.
        _current?.Dispose();
        return _current = new(Options(profile, experiment));
    }

    private ReproductionOptions Options(string profile, string experiment) => new()
    {
        Papers = [new PitfallsPaper()],
        Experiments = Path.Combine(Repository(), "experiments"),
        ExpectedResults = Path.Combine(_root, "expected"),
        Artifacts = Artifacts,
        Experiment = experiment,
        Profile = profile,
        Overrides =
        [
            $"title='{Claims.Hostile.Replace("'", "''", StringComparison.Ordinal)}'", "dataset.phantom.volumes=5", "dataset.train-share=0.2", "dataset.phantom.size=64",
            "anomaly.intensity.count=4", "reconstruction.sigma.count=5",
        ],
        Console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_output) }),
    };

    /// <summary>Computes the results and passes them off as those of the phantom that claims are judged on.</summary>
    public TinyRun Compute()
    {
        var run = NewRun();
        foreach (var stage in Enum.GetValues<Stage>())
        {
            run.Run(stage);
        }

        var manifest = Path.Combine(Results, "manifest.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("a phantom of 64×64 pixels", DataOrigin.Phantom, StringComparison.Ordinal));
        return this;
    }

    public void Write(string name, string text)
    {
        var path = Path.Combine(_root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Dispose()
    {
        _current?.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Residua.slnx")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}

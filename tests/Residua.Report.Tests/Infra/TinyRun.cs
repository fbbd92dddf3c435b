using Residua.Papers.ResidualPitfalls;
using Residua.Pipeline;
using Residua.Pipeline.Contracts;
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
        Write("experiments/residual-pitfalls/experiment-1.yaml", Tiny);
        Write("experiments/residual-pitfalls/ae-128.yaml",
            "kind: training\ntitle: A training\ndataset: { source: phantom }\nmodel: { kind: ae, latent: 128 }\n");
        Write("expected/residual-pitfalls/claims.yaml", Claims.Yaml);
        Write("expected/residual-pitfalls/experiment-1-heat-map.csv", Claims.PublishedMap);
        Write("expected/residual-pitfalls/experiment-1-histogram.csv", Claims.PublishedHistogram);
    }

    // Slices of the default phantom, so that they are judged; as few as there can be.
    private static string Tiny =>
        $$"""
        kind: disk-sweep
        title: '{{Claims.Hostile.Replace("'", "''", StringComparison.Ordinal)}}'
        dataset: { source: phantom, phantom: { volumes: 2, size: 256 }, train-share: 0.5 }
        anomaly: { intensity: { count: 4 } }
        reconstruction: { sigma: { count: 5 } }
        figures: [heat-map, landscape, histogram, montage]
        profiles: { smoke: {} }
        """;

    public string Page => Path.Combine(Artifacts, "report", Reproduction.ReportFile);

    public string Artifacts => Path.Combine(_root, "artifacts");

    public string Results => Path.Combine(Artifacts, "results", Experiment);

    public string Output => _output.ToString();

    /// <summary>A run of the first experiment, whose title is hostile.</summary>
    public Reproduction NewRun(string profile = "phantom", string experiment = Experiment, params string[] overrides)
    {
        // Two runs cannot hold one folder.
        _current?.Dispose();
        return _current = new(Options(profile, experiment) with { Overrides = overrides });
    }

    private ReproductionOptions Options(string profile, string experiment) => new()
    {
        Papers = [new PitfallsPaper()],
        Experiments = Path.Combine(_root, "experiments"),
        ExpectedResults = Path.Combine(_root, "expected"),
        Artifacts = Artifacts,
        Experiment = experiment,
        Profile = profile,
        Console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_output) }),
    };

    /// <summary>Computes the results.</summary>
    public TinyRun Compute()
    {
        Array.ForEach(Enum.GetValues<Stage>(), NewRun().Run);
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
}

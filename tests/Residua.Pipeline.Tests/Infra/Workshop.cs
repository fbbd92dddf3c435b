using System.Collections.Concurrent;
using Residua.Data;
using Residua.Pipeline.Contracts;
using Residua.Pipeline.Artifacts;
using Residua.Pipeline.Execution;
using Residua.Pipeline.Planning;
using Spectre.Console;

namespace Residua.Pipeline.Tests.Infra;

/// <summary>An artifacts folder of its own, and a paper of three small steps to fill it with.</summary>
internal sealed class Workshop : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("residua-").FullName;
    private readonly StringWriter _output = new();

    public Workshop()
    {
        Folder = new ArtifactFolder(Path.Combine(_root, "artifacts"));
        Store = new ArtifactStore(Folder);
        Log = new RunLog(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_output) }));
    }

    public ArtifactFolder Folder { get; }

    public ArtifactStore Store { get; }

    public RunLog Log { get; }

    public FakeEngine Engine { get; init; } = new();

    public string Output => _output.ToString();

    /// <summary>Kinds of the steps that ran, in the order of their ends.</summary>
    public ConcurrentQueue<string> Ran { get; } = [];

    /// <summary>Path of a file beside the artifacts.</summary>
    public string Beside(string name) => Path.Combine(_root, name);

    /// <summary>Writes a file beside the artifacts.</summary>
    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Beside(name))!);
        File.WriteAllText(Beside(name), text);
        return Beside(name);
    }

    /// <summary>A step that writes its settings into <c>{kind}.txt</c>, after <paramref name="extra"/>.</summary>
    public Step Step(
        Stage stage, string kind, object settings, Step[]? needs = null, Action<StepRun>? extra = null, bool usesEngine = false,
        Func<string, bool>? publishes = null) =>
        Contracts.Step.Create(stage, kind, settings, new { needs = needs ?? [] }, (values, _, run) =>
        {
            extra?.Invoke(run);
            File.WriteAllText(Path.Combine(run.Output, $"{kind}.txt"), values.ToString());
            Ran.Enqueue(kind);
        }, engine: usesEngine ? new(null) : null, publishes: publishes);

    /// <summary>Download, score and plot; the download depends on the seed alone.</summary>
    public PlannedExperiment Experiment(string name, int count, int seed = 0)
    {
        var download = Step(Stage.Download, "phantom", new { seed });
        var score = Step(Stage.Score, "table", new { anomaly = new { intensity = new { count } } }, [download]);
        var plot = Step(Stage.Plot, "figure", new { colours = "coolwarm" }, [score]);
        return Lone($"tiny/{name}", new TinyExperiment { Title = name, Seed = seed }, download, score, plot);
    }

    public static Plan PlanOf(params PlannedExperiment[] experiments) =>
        Plan.Make(experiments, Sources(threads => new FakeEngine().Identity(threads ?? 4, "cpu")));

    /// <summary>Where keys come from: true digests of files, and code that never changes.</summary>
    public static KeySources Sources(Func<int?, string> engine) =>
        new(files => [.. files.Select(FileDigest.Sha256)], _ => "code", engine);

    /// <summary>Runs steps here, those of the engine with <paramref name="worker"/> in processes of their own.</summary>
    public Executor Executor(
        int jobs = 1, int? threads = 4, string device = "cpu", string[]? worker = null, Gpus? gpus = null) => new(
        Store, Log, new(jobs, threads) { Cores = 4 }, new StepRunner(Store, Log, Engine, device),
        worker is null ? null : new WorkerRunner(Store, Log, worker, gpus));

    /// <summary>A plan for a lone experiment.</summary>
    public static Plan PlanOf(params Step[] steps) => PlanOf(Lone("tiny/one", new TinyExperiment(), steps));

    /// <summary>An experiment without replicates, planned.</summary>
    public static PlannedExperiment Lone(string id, Experiment experiment, params Step[] steps) => new(
        id, experiment, [new("", [.. steps.Where(step => step.Stage < Stage.Plot)])],
        [.. steps.Where(step => step.Stage == Stage.Plot)]);

    /// <summary>Runs all stages and publishes, as the targets do.</summary>
    public void Run(Plan plan, int jobs = 2, CancellationToken cancellation = default)
    {
        using var hold = Folder.Open();
        var executor = Executor(jobs);
        foreach (var stage in Enum.GetValues<Stage>())
        {
            executor.Run(plan, stage, cancellation);
        }

        foreach (var experiment in plan.Experiments)
        {
            new ResultsFolder(Store).Publish(plan, experiment);
        }
    }

    /// <summary>Every file of the steps' artifacts but the manifests, with its text.</summary>
    public Dictionary<string, string> Products() => FileRecord.FilesUnder(Folder.Steps)
        .Where(name => Path.GetFileName(name) != Manifest.FileName)
        .ToDictionary(name => name, name => File.ReadAllText(Path.Combine(Folder.Steps, name)));

    public void Dispose() => Directory.Delete(_root, recursive: true);
}

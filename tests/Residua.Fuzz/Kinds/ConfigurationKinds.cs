using System.ComponentModel.DataAnnotations;
using System.Text;
using Residua.Pipeline.Contracts;
using Residua.Pipeline.Claims;
using Residua.Pipeline.Configuration;

namespace Residua.Fuzz;

/// <summary>What people write: experiments, overrides of the command line, claims.</summary>
internal static class ConfigurationKinds
{
    private const string Paper = "tiny";

    private const string Base = "title: \"a base\"\nseed: 3\nsweep: { from: 0.1, to: 5, count: 3 }\n";

    private const string Experiment = """
        # yaml-language-server: $schema=experiment.schema.json
        extends: _base
        title: 'one: two'
        seed: 7
        sweep:
          from: 0
          to: 1.5e0
        names: [a, "b", c]
        kind: second
        profiles:
          phantom:
            sweep: { count: 2 }
          smoke:
            seed: 1
            names:
              - x
              - y

        """;

    private const string Claims = """
        paper: "somebody: something"
        claims:
          - id: one
            statement: "AP ≥ 0.9"
            source: "here"
            obtained: "read"
            evidence: held-out
            controls: [black]
            experiment: one
            measure: { kind: minimum, columns: { to: 0.25 }, shape: [100, 100] }
            expected: { at-least: 0.996 }
            tolerance:
              published: 0
              phantom: 0.01
              why: "because"
          - id: two
            statement: x
            source: y
            obtained: z
            evidence: fitted
            measure: { shape: [1, 1] }
            not-run: |
              later

        """;

    private static readonly IReadOnlyList<byte[]> Words = AllKinds.Texts(
        "\n", "\n  ", "\n- ", ": ", "[", "]", "{", "}", "&a ", "*a", "!!str ", "---\n", "...\n", "|\n", ">-\n",
        "\"", "'", "\t", "#", "? ", ", ", "\\x", "%YAML 1.1\n",
        "<<: ", "extends: ", "profiles:", "seed: ", "~", "null", ".inf", "[[[[[[[[[[[[[[[[", "{a: {a: {a: {a: ");

    public static IEnumerable<Kind> Make()
    {
        yield return new("experiment", $"{Paper}/one.yaml", AllKinds.Texts(Experiment, Base), path =>
        {
            File.WriteAllText(Path.Combine(Path.GetDirectoryName(path)!, "_base.yaml"), Base);
            Load(path);
        })
        {
            Words = Words,
            Share = 1,
        };
        var overrides = AllKinds.Texts("seed=7", "sweep.from=0.5", "names=[a, b]", "kind=second");
        yield return new("override", "set.txt", overrides, Override)
        {
            Words = Words,
            Share = 1,
        };
        yield return new("claims", "claims.yaml", AllKinds.Texts(Claims), path => YamlFile.Bind<ClaimFile>(path))
        {
            Words = Words,
            Share = 1,
        };
    }

    private static void Load(string path, params string[] overrides)
    {
        var catalogue = new ExperimentCatalogue(Path.GetDirectoryName(Path.GetDirectoryName(path))!, [new TinyPaper()]);
        _ = catalogue.Load([$"{Paper}/one"], overrides: overrides).Experiments;
    }

    private static void Override(string path)
    {
        var experiment = Path.Combine(Path.GetDirectoryName(path)!, Paper, "one.yaml");
        if (!File.Exists(experiment))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(experiment)!);
            File.WriteAllText(experiment, Base);
        }

        Load(experiment, Encoding.UTF8.GetString(File.ReadAllBytes(path)));
    }

    private sealed class TinyPaper : IPaper
    {
        public string Name => Paper;

        public string Title => "A tiny paper";

        public Type ExperimentType => typeof(TinyExperiment);

        public IReadOnlyList<Step> Steps(Experiment experiment, PlanContext context) => [];
    }
}

internal sealed record TinyExperiment : Experiment
{
    public TinySweep Sweep { get; init; } = new();

    public IReadOnlyList<string> Names { get; init; } = [];

    public TinyKind Kind { get; init; }

    public double? Sigma { get; init; }

    public bool IsQuick { get; init; }
}

internal sealed record TinySweep
{
    [Range(0.0, 10.0)]
    public double From { get; init; }

    public double To { get; init; } = 1;

    [Range(1, 1000)]
    public int Count { get; init; } = 1;
}

internal enum TinyKind
{
    First,
    Second,
}

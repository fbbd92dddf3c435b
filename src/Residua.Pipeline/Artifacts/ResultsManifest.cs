using System.Text.Json.Nodes;
using Residua.Pipeline.Planning;

namespace Residua.Pipeline.Artifacts;

/// <summary>How an experiment's results came about: lies beside them as <c>manifest.json</c>.</summary>
public sealed record ResultsManifest
{
    /// <summary>Paper and name of the experiment.</summary>
    public required string Experiment { get; init; }

    /// <summary>Seed of the experiment.</summary>
    public required int Seed { get; init; }

    /// <summary>The experiment's configuration, profile and overrides applied.</summary>
    public required JsonNode Configuration { get; init; }

    /// <summary>What the steps found out about each data set, such as its <c>data.origin</c>.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Data { get; init; }

    /// <summary>The published files.</summary>
    public required IReadOnlyList<FileRecord> Files { get; init; }

    /// <summary>Manifests of all steps behind the results, in the order of a run, without their lists of files.</summary>
    public required IReadOnlyList<Manifest> Steps { get; init; }
}

using System.Text.Json.Nodes;
using Residua.Pipeline.Planning;

namespace Residua.Pipeline.Artifacts;

/// <summary>How an artifact came about. Written last, so a folder without one is no artifact.</summary>
/// <remarks>Files and key repeat from run to run; times, memory and machine do not.</remarks>
public sealed record Manifest
{
    /// <summary>Name of the file that holds a manifest.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The step's key.</summary>
    public required string Key { get; init; }

    /// <summary>Stage in lower case.</summary>
    public required string Stage { get; init; }

    /// <summary>Kind of the step.</summary>
    public required string Kind { get; init; }

    /// <summary>Digest of the code that computed it.</summary>
    public required string Code { get; init; }

    /// <summary>What computed it: <c>managed</c>, or libtorch with its version, BLAS, threads and device.</summary>
    public required string Engine { get; init; }

    /// <summary>Experiments that used the step in the run that made it.</summary>
    public required IReadOnlyList<string> Experiments { get; init; }

    /// <summary>The configuration that the step read.</summary>
    public required JsonNode Settings { get; init; }

    /// <summary>The artifacts it read.</summary>
    public required IReadOnlyList<NeedRecord> Needs { get; init; }

    /// <summary>The files outside the artifacts that it read.</summary>
    public required IReadOnlyList<FileRecord> Outside { get; init; }

    /// <summary>
    /// What was found out about the data sets that it comes from, by data set (kind and first digits of the key).
    /// </summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Data { get; init; }

    /// <summary>What it found out, if it comes from no data set.</summary>
    public required IReadOnlyDictionary<string, string> Facts { get; init; }

    /// <summary>What the user was warned of.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>The files it wrote.</summary>
    public required IReadOnlyList<FileRecord> Files { get; init; }

    /// <summary>Circumstances of the run.</summary>
    public required RunRecord Run { get; init; }
}

/// <summary>An artifact that a step read.</summary>
/// <param name="Name">What the step calls it.</param>
/// <param name="Stage">Stage in lower case.</param>
/// <param name="Kind">Kind of the step that made it.</param>
/// <param name="Key">Key of the step that made it.</param>
public sealed record NeedRecord(string Name, string Stage, string Kind, string Key);

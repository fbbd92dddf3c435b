using System.Text.Json.Nodes;
using Residua.Data;
using Residua.Pipeline.Artifacts;

namespace Residua.Fuzz;

/// <summary>What one run leaves for the next: splits, manifests, remembered digests.</summary>
internal static class RecordKinds
{
    private static readonly IReadOnlyList<byte[]> Words = AllKinds.Texts(
        "null", "[", "]", "{", "}", ",", ":", "\"", "\\ud800", "\\u0000", "[[[[[[[[",
        "\"2026-01-01T00:00:00Z\"", "1e400", "true", "/*", "//", "\"train\"", "\"key\"");

    private static readonly DateTime Time = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    public static IEnumerable<Kind> Make(string folder)
    {
        var parts = new TrainTestSplit(["00000.nii.gz", "ä.nii"], ["../test_raw/00002.nii"]);
        var split = AllKinds.Written(folder, "split.json", parts.Write);
        yield return new("split", "split.json", [split], path => TrainTestSplit.Read(path)) { Words = Words };

        var manifest = Sample();
        var results = new ResultsManifest
        {
            Experiment = "paper/one",
            Seed = 7,
            Configuration = JsonNode.Parse("""{"seed":7}""")!,
            Data = manifest.Data,
            Files = manifest.Files,
            Steps = [manifest],
        };
        var manifests = AllKinds.Texts(ManifestJson.Write(manifest));
        yield return new("manifest", "manifest.json", manifests, path => ManifestJson.Read(path))
        {
            Words = Words,
            Share = 4,
        };
        var published = AllKinds.Texts(ManifestJson.Write(results));
        yield return new("results-manifest", "manifest.json", published, path => ManifestJson.ReadResults(path))
        {
            Words = Words,
            Share = 4,
        };

        var line = $"{new string('a', 64)}\t12\t636\t99\t/data/a.nii\n";
        var digests = AllKinds.Texts(line + line.Replace("a.nii", "b.nii", StringComparison.Ordinal));
        yield return new("digests", ".digests", digests, path => _ = new FileDigestCache(path))
        {
            Words = AllKinds.Texts("\t", "\n", "\0"),
        };
    }

    private static Manifest Sample() => new()
    {
        Key = "0123456789abcdef",
        Stage = "score",
        Kind = "disk-sweep",
        Code = new string('2', 64),
        Engine = "managed",
        Experiments = ["paper/one", "paper/two"],
        Settings = JsonNode.Parse("""{"seed":0,"sigma":{"from":0,"to":5.5,"list":[1,null,true]}}""")!,
        Needs = [new("slices", "preprocess", "test-slices", "fedcba")],
        Outside = [new("a.nii", 448, Time, new string('0', 64))],
        Data = new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["brain-phantom 01234567"] = new Dictionary<string, string> { ["data.origin"] = "phantom" },
        },
        Facts = new Dictionary<string, string> { ["slices"] = "80" },
        Warnings = ["σ is large"],
        Files = [new("table.csv", 12, Time, new string('1', 64))],
        Run = new(Time, 1.5, 1 << 20, 2, "0.1.0", ".NET 10", "Linux", "a processor", "AVX2", "stand-ins"),
    };
}

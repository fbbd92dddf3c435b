using System.Text.Json;

namespace Residua.Numerics.Tests.Infra;

/// <summary>Noise of the original code; tests/goldens/ssim-ensemble/simplex/README.md says how it was made.</summary>
internal static class SimplexGolden
{
    public static JsonElement All { get; } = JsonDocument.Parse(File.ReadAllBytes(PathOf("simplex.json"))).RootElement;

    public static TheoryData<int> Entries => [.. Enumerable.Range(0, All.GetProperty("entries").GetArrayLength())];

    public static JsonElement Entry(int index) => All.GetProperty("entries")[index];

    public static uint Seed(this JsonElement entry) => entry.GetProperty("numpy_seed").GetUInt32();

    public static int Edge(this JsonElement entry) => entry.GetProperty("height").GetInt32();

    public static long[] Longs(this JsonElement entry, string name) => entry.GetProperty(name).Deserialize<long[]>()!;

    public static double[] Image(string file) =>
        [.. File.ReadLines(PathOf(file)).SelectMany(line => line.Split(',')).Select(Golden.Double)];

    private static string PathOf(string file) =>
        Path.Combine(AppContext.BaseDirectory, "goldens", "ssim-ensemble", "simplex", file);
}

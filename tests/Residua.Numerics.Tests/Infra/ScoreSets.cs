using System.Text.Json;

namespace Residua.Numerics.Tests.Infra;

/// <summary>Scores of normal and of anomalous images.</summary>
internal static class ScoreSets
{
    /// <summary>200 scores of three decimals with ties; the first 80 are normal.</summary>
    public static ScoreRanking TwoHundred()
    {
        float[] scores =
        [
            .. Enumerable.Range(0, 200).Select(i => (float)Math.Round(
                (0.6 * Math.Abs(Math.Sin(1.7 * i))) + (i >= 80 ? 0.15 : 0), 3, MidpointRounding.ToEven)),
        ];
        return new(scores.AsSpan(0, 80), scores.AsSpan(80));
    }

    /// <summary>Random scores, split by their label.</summary>
    public static (float[] Negatives, float[] Positives) Drawn(int count, int levels, double prevalence, long seed)
    {
        var (scores, labels) = Sample.Scored(count, levels, prevalence, seed);
        return ([.. scores.Where((_, i) => labels[i] == 0)], [.. scores.Where((_, i) => labels[i] == 1)]);
    }

    /// <summary>What the original code computed for its trainings on synthetic X-rays, by name.</summary>
    public static Dictionary<string, JsonElement> Runs { get; } =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "goldens", "detection-runs.json")))
            .RootElement.EnumerateArray().ToDictionary(run => run.GetProperty("run").GetString()!);

    public static double[] Doubles(this JsonElement run, string name) =>
        [.. run.GetProperty(name).EnumerateArray().Select(value => value.GetDouble())];

    public static float[] Floats(this JsonElement run, string name) =>
        [.. run.Doubles(name).Select(value => (float)value)];
}

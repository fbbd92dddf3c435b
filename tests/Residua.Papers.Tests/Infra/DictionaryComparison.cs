using System.Text.Json;
using Residua.Papers.SsimEnsemble.Scoring;

namespace Residua.Papers.Tests;

/// <summary>Compares what a pass gave with the original's whole dictionary.</summary>
/// <param name="Area">Tolerance of AP and ROC area.</param>
/// <param name="Overlap">Of Dice and of rates.</param>
/// <param name="Score">Of means of maps.</param>
internal sealed record DictionaryComparison(double Area, double Overlap, double Score)
{
    // Names, the model's codes, and a check of the one who made the reference run.
    private static readonly string[] Elsewhere = ["IDs", "latentSpace", "plain_quantile_thresholds_for_comparison"];

    public void AssertEqual(JsonElement expected, PassScores pass)
    {
        var aggregates = pass.Aggregates.ToDictionary();
        var names = expected.EnumerateObject().Select(entry => entry.Name).Except(Elsewhere).ToArray();
        Assert.Equal(names.Order(), pass.Lists.Names.Concat(aggregates.Keys).Order());
        if (expected.TryGetProperty("IDs", out var ids))
        {
            Assert.Equal(ids.EnumerateArray().Select(id => id.GetString()), pass.Volumes.Select(volume => volume.Volume));
        }

        foreach (var name in names)
        {
            var want = ScoringReference.Numbers(expected.GetProperty(name));
            double[] have = aggregates.TryGetValue(name, out var one) ? [one] : [.. pass.Lists[name]];
            Assert.Equal(want.Length, have.Length);
            Assert.All(want.Zip(have), pair => Assert.True(
                pair.First.Equals(pair.Second) || Math.Abs(pair.First - pair.Second) <= Tolerance(name),
                $"{name}: {pair.Second}, not {pair.First}"));
        }
    }

    private double Tolerance(string name) => name switch
    {
        _ when name.StartsWith("label", StringComparison.Ordinal) || name.StartsWith("lesionSize", StringComparison.Ordinal) => 0,
        _ when name.Contains("recoError") || name.Contains("reconstructionError") => 1e-6,
        _ when name.StartsWith("AUC", StringComparison.Ordinal) || name.StartsWith("AUPRC", StringComparison.Ordinal) => Area,
        _ when name.StartsWith("BestThreshold", StringComparison.Ordinal) => 5e-5,
        _ when name.StartsWith("t_", StringComparison.Ordinal) => 5e-5,
        _ when name.StartsWith("AnomalyScore", StringComparison.Ordinal) => Score,
        _ when name[2..].StartsWith("PerVol", StringComparison.Ordinal) => 3,
        _ when name.StartsWith("Accuracy", StringComparison.Ordinal) => 1e-4,
        _ when name.StartsWith("Haus", StringComparison.Ordinal) => 1e-9,
        _ => Overlap,
    };
}

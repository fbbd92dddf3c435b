namespace Residua.Papers.SsimEnsemble.Scoring;

/// <summary>Means and standard deviations over volumes, under the original's names.</summary>
internal static class Aggregation
{
    // Name of the aggregate, and of the list where that differs.
    private static readonly (string Name, string List)[] Aggregated =
    [
        .. Same("l1recoErrorAll", "l2recoErrorAll", "l1recoErrorHealthy", "l1recoErrorUnhealthy"),
        .. Same("l2recoErrorHealthy", "l2recoErrorUnhealthy", "AUPRCPerVol", "AUCPerVol"),
        ("DicePerVol", "DiceScorePerVol"),
        .. Same("BestDicePerVol", "BestThresholdPerVol", "TPPerVol", "FPPerVol", "TNPerVol", "FNPerVol"),
        .. Same("TPRPerVol", "FPRPerVol"),
        .. Same("HausPerVol", "PrecisionPerVol", "RecallPerVol", "PrecisionPerSlice", "RecallPerSlice", "AccuracyPerVol"),
        .. Same("SpecificityPerVol"),
    ];

    // The original never fills the lists behind these four.
    private static readonly string[] AlwaysZero =
    [
        "l1reconstructionErrorMean", "l1reconstructionErrorStd", "l2reconstructionErrorMean", "l2reconstructionErrorStd",
    ];

    /// <summary>Mean and population standard deviation of what is finite; NaN where nothing is.</summary>
    public static IEnumerable<KeyValuePair<string, double>> Of(ScoreLists lists)
    {
        foreach (var name in AlwaysZero)
        {
            yield return new(name, 0);
        }

        foreach (var (name, list) in Aggregated)
        {
            double[] finite = [.. lists[list].Where(double.IsFinite)];
            var mean = finite.Sum() / finite.Length;
            yield return new($"{name}Mean", mean);
            yield return new($"{name}Std", Math.Sqrt(finite.Sum(value => (value - mean) * (value - mean)) / finite.Length));
        }
    }

    private static IEnumerable<(string, string)> Same(params string[] names) => names.Select(name => (name, name));
}

using Residua.Data;
using Residua.Papers.SsimEnsemble.Scoring;

namespace Residua.Papers.SsimEnsemble;

/// <summary>
/// Curves over sigma out of the tables of scores: a quantity of each sigma, and lines for scores that have none.
/// </summary>
internal static class ScoreCurves
{
    /// <summary>A quantity over sigma.</summary>
    /// <param name="name">Name of the curve.</param>
    /// <param name="label">Its text in the legend.</param>
    /// <param name="quantity">Column of the table.</param>
    /// <param name="tables">One for each replicate.</param>
    public static ReplicatedCurve OverSigma(string name, string label, string quantity, IReadOnlyList<TextTable> tables)
    {
        var sigmas = Sigmas(tables[0]);
        return new(
            name, label, sigmas,
            [.. tables.Select(table => sigmas.Select(sigma => Value(table, AnomalyScore.Ssim(sigma), quantity)).ToArray())]);
    }

    /// <summary>The same quantity of a score without sigma, level over all of them.</summary>
    public static ReplicatedCurve Level(
        string name, string label, AnomalyScore score, string quantity, IReadOnlyList<TextTable> tables)
    {
        var sigmas = Sigmas(tables[0]);
        return new(name, label, sigmas, [.. tables.Select(table => sigmas.Select(_ => Value(table, score, quantity)).ToArray())])
        {
            Dashed = true,
        };
    }

    private static double[] Sigmas(TextTable table) =>
        [.. table.Column("score").Select(AnomalyScore.Parse).Select(score => score?.Sigma).OfType<double>().Order()];

    private static double Value(TextTable table, AnomalyScore score, string quantity)
    {
        var row = Array.IndexOf(table.Column("score"), score.Name);
        return row < 0 ? double.NaN : table.Numbers(quantity)[row];
    }
}

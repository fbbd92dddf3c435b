using Residua.Data;
using Residua.Papers.SsimEnsemble.Scoring;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.SsimEnsemble;

/// <summary>An evaluation, and the step with its tables.</summary>
internal sealed record EvaluatedSet(string Name, Step Scores);

/// <summary>What several sets say of sigma together.</summary>
internal static class SensitivityTables
{
    /// <summary>One row for each set: AP by l1, by the best, the mean and the worst sigma, and by the ensemble.</summary>
    public const string Sets = "sets.csv";

    /// <summary>
    /// One row for each sigma and one for the ensemble: how far its AP is below that of the best sigma of a set, as a share of
    /// it; mean and largest over the sets.
    /// </summary>
    public const string Regrets = "regrets.csv";

    /// <summary>One row for each number that a claim is about.</summary>
    public const string Summary = "summary.csv";

    /// <summary>The step that makes the tables.</summary>
    public static Step Of(IReadOnlyList<EvaluatedSet> sets) =>
        Step.Create(Stage.Score, "sensitivity", new Settings([.. sets.Select(set => set.Name)]), new Inputs(sets), Compute);

    private static void Compute(Settings settings, Inputs inputs, StepRun run)
    {
        var sets = settings.Names.Zip(inputs.Sets, (name, set) => Read(name, run.PathOf(set.Scores, ScoreTables.Scores)))
            .ToList();
        new TextTable(
            ["set", "l1", "best", "best_sigma", "mean", "worst", "ensemble", "prevalence", "over_prevalence"],
            [.. sets.Select(set => (string[])
            [
                set.Name, .. TextTable.Cells(
                    set.L1, set.Best, set.BestSigma, set.Mean, set.Singles.Values.Min(), set.Ensemble, set.Prevalence,
                    set.Ensemble / set.Prevalence),
            ])]).Write(Path.Combine(run.Output, Sets));

        var regrets = sets[0].Singles.Keys.Select(sigma => (
            Name: TextTable.Cell(sigma), Values: sets.Select(set => Regret(set, set.Singles[sigma])).ToList())).ToList();
        var ensemble = sets.Select(set => Regret(set, set.Ensemble)).ToList();
        new TextTable(
            ["score", "mean_regret", "largest_regret"],
            [.. regrets.Append(("ensemble", ensemble)).Select(row => (string[])
                [row.Item1, .. TextTable.Cells(row.Item2.Average(), row.Item2.Max())])]).Write(Path.Combine(run.Output, Regrets));

        (string Name, double Value)[] summary =
        [
            ("best-sigma-over-l1", sets.Average(set => set.Best - set.L1)),
            ("best-sigma-range", sets.Max(set => set.BestSigma) - sets.Min(set => set.BestSigma)),
            // 0: as good as a sigma that was drawn; 1: as the best one. Of sets whose sigmas are all alike no number.
            ("ensemble-between-mean-and-best", sets.Min(set => (set.Ensemble - set.Mean) / (set.Best - set.Mean))),
            // Whoever has one sigma for all sets does not know which; the ensemble has nothing to choose.
            ("regret-saved", regrets.Average(row => row.Values.Max()) - ensemble.Max()),
        ];
        new TextTable(["name", "value"], [.. summary.Select(row => (string[])[row.Name, TextTable.Cell(row.Value)])])
            .Write(Path.Combine(run.Output, Summary));
    }

    private static double Regret(SetScores set, double precision) => (set.Best - precision) / set.Best;

    private static SetScores Read(string name, string path)
    {
        var table = TextTable.Read(path);
        var precision = table.Column("score").Zip(table.Numbers("average_precision"))
            .ToDictionary(row => row.First, row => row.Second);
        var singles = precision.Keys.Select(AnomalyScore.Parse).Where(score => score?.Sigma is not null)
            .ToDictionary(score => score!.Sigma!.Value, score => precision[score!.Name]);
        return precision.TryGetValue(AnomalyScore.L1.Name, out var l1)
            && precision.TryGetValue(AnomalyScore.Ensemble.Name, out var ensemble) && singles.Count > 1
            ? new(name, singles, l1, ensemble, table.Numbers("prevalence")[0])
            : throw new BadInputException(
                "evaluations", $"{name} is not scored by l1, by two sigmas or more, and by the ensemble");
    }

    private sealed record SetScores(
        string Name, IReadOnlyDictionary<double, double> Singles, double L1, double Ensemble, double Prevalence)
    {
        public double Best => Singles.Values.Max();

        public double BestSigma => Singles.MaxBy(single => single.Value).Key;

        public double Mean => Singles.Values.Average();
    }

    private sealed record Settings(IReadOnlyList<string> Names);

    private sealed record Inputs(IReadOnlyList<EvaluatedSet> Sets);
}

using System.Globalization;
using Residua.Data;
using Residua.Numerics;
using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Planning;

/// <summary>Sums up the tables of an experiment's replicates: mean, standard deviation and 95 % interval of every number.</summary>
internal static class ReplicateTables
{
    private const string Extension = ".csv";

    /// <summary>
    /// The step that writes <c>&lt;name&gt;.replicates.csv</c> for each table of the replicates whose value columns are numbers:
    /// the first column as it is, then for each other column <c>c</c> the columns <c>c_mean, c_std, c_low, c_high</c>.
    /// </summary>
    public static Step Of(IReadOnlyList<PlannedReplicate> replicates) => Step.Create(
        Stage.Score, "replicates", new { }, new Inputs([.. replicates.Select(replicate => new Replicate(Scores(replicate)))]), Write);

    private static Step[] Scores(PlannedReplicate replicate) => [.. replicate.Steps.Where(step => step.Stage == Stage.Score)];

    private static void Write(object settings, Inputs inputs, StepRun run)
    {
        foreach (var (index, step) in inputs.Replicates[0].Scores.Index())
        {
            foreach (var name in Directory.GetFiles(run.FolderOf(step), $"*{Extension}").Select(path => Path.GetFileName(path)).Where(step.Publishes))
            {
                TextTable[] tables = [.. inputs.Replicates.Select(replicate => TextTable.Read(run.PathOf(replicate.Scores[index], name)))];
                var place = $"{Path.GetFileNameWithoutExtension(name)}.replicates{Extension}";
                Summary(tables)?.Write(Path.Combine(run.Output, place));
            }
        }
    }

    // Null where the tables differ in more than their numbers, or hold more than numbers.
    private static TextTable? Summary(TextTable[] tables)
    {
        var first = tables[0];
        var values = tables.Select(Values).ToList();
        if (values.Contains(null) || tables.Any(table => !table.Columns.SequenceEqual(first.Columns) || !Labels(table).SequenceEqual(Labels(first))))
        {
            return null;
        }

        return new(
            [first.Columns[0], .. first.Columns.Skip(1).SelectMany(name => (string[])[$"{name}_mean", $"{name}_std", $"{name}_low", $"{name}_high"])],
            [.. first.Rows.Select((row, i) => (string[])[row[0], .. Enumerable.Range(0, first.Columns.Length - 1)
                .SelectMany(j => Cells(MeanInterval.Of([.. values.Select(table => table![i][j])])))])]);
    }

    private static IEnumerable<string> Labels(TextTable table) => table.Rows.Select(row => row[0]);

    private static double[][]? Values(TextTable table)
    {
        var rows = table.Rows.Select(row => row.Skip(1).Select(Number).ToArray()).ToArray();
        return rows.All(row => row.All(cell => cell is not null)) ? [.. rows.Select(row => row.Select(cell => cell!.Value).ToArray())] : null;
    }

    private static double? Number(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static IEnumerable<string> Cells(MeanInterval sample) =>
        new[] { sample.Mean, sample.StandardDeviation, sample.Low, sample.High }.Select(value => value.ToString("R", CultureInfo.InvariantCulture));

    private sealed record Inputs(IReadOnlyList<Replicate> Replicates);

    private sealed record Replicate(IReadOnlyList<Step> Scores);
}

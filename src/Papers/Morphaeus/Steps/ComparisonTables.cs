using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.Morphaeus;

/// <summary>A model, and the step with its tables.</summary>
internal sealed record ComparedModel(string Name, Step Scores);

/// <summary>What several models say together.</summary>
internal static class ComparisonTables
{
    /// <summary>One row for each model: AUROC over all pathologies, its rank, and how healthy images are reconstructed.</summary>
    public const string Models = "models.csv";

    /// <summary>One row for each model, one column for each pathology: AUROC, mean over the bootstraps.</summary>
    public const string Auroc = "auroc.csv";

    /// <summary>The step that makes the tables.</summary>
    public static Step Of(IReadOnlyList<ComparedModel> models) => Step.Create(
        Stage.Score, "model-comparison", new Settings([.. models.Select(model => model.Name)]), new Inputs(models), Compute);

    private static void Compute(Settings settings, Inputs inputs, StepRun run)
    {
        var models = settings.Names.Zip(inputs.Models, (name, model) => Read(name, run.PathOf(model.Scores, ScoreTables.Sets)))
            .ToList();
        if (models.FirstOrDefault(model => !model.Pathologies.SequenceEqual(models[0].Pathologies)) is { } odd)
        {
            throw new BadInputException("models", $"{odd.Name} and {models[0].Name} are not evaluated on the same sets");
        }

        new TextTable(
            ["model", "auroc", "auroc_sd", "rank", "healthy_mae", "healthy_ssim", "healthy_of_blur", "healthy_of_mean"],
            [.. models.Select(model => (string[])
            [
                model.Name, .. TextTable.Cells(
                    model.Auroc.Average(), model.AurocSd.Average(), RankOf(model, models),
                    model.Mae, model.Ssim, model.OfBlur, model.OfMean),
            ])]).Write(Path.Combine(run.Output, Models));
        new TextTable(
            ["model", .. models[0].Pathologies],
            [.. models.Select(model => (string[])[model.Name, .. TextTable.Cells(model.Auroc)])])
            .Write(Path.Combine(run.Output, Auroc));
        WriteLesions(settings, inputs, run);
    }

    // Where masks say where the pathologies are: the row of each model over all of them.
    private static void WriteLesions(Settings settings, Inputs inputs, StepRun run)
    {
        string[] paths = [.. inputs.Models.Select(model => run.PathOf(model.Scores, ResidualTables.Lesions))];
        if (!paths.All(File.Exists))
        {
            return;
        }

        TextTable[] tables = [.. paths.Select(TextTable.Read)];
        new TextTable(
            ["model", .. tables[0].Columns[1..]],
            [.. settings.Names.Zip(tables, (name, table) => (string[])[name, .. table.Rows[^1][1..]])])
            .Write(Path.Combine(run.Output, ResidualTables.Lesions));
    }

    // From 1; models that are equal share the mean of their ranks.
    private static double RankOf(ModelScores model, IReadOnlyList<ModelScores> models)
    {
        var own = model.Auroc.Average();
        var better = models.Count(other => other.Auroc.Average() > own);
        var equal = models.Count(other => other.Auroc.Average() == own);
        return better + (equal + 1) / 2.0;
    }

    private static ModelScores Read(string name, string path)
    {
        var table = TextTable.Read(path);
        var isNormal = table.Column("normal").Select(cell => cell == "1").ToArray();
        var normal = Array.IndexOf(isNormal, true);
        int[] pathologies = [.. Enumerable.Range(0, isNormal.Length).Where(row => !isNormal[row])];
        return pathologies.Length > 0
            ? new(name, [.. pathologies.Select(row => table.Column("dataset")[row])])
            {
                Auroc = Values("auroc_mean"),
                AurocSd = Values("auroc_sd"),
                Mae = Number("mae", normal),
                Ssim = Number("ssim", normal),
                OfBlur = Number("of_blur", normal),
                OfMean = Number("of_mean", normal),
            }
            : throw new BadInputException("models", $"{name} is evaluated on no pathology");

        double[] Values(string column) => [.. pathologies.Select(row => Number(column, row))];

        double Number(string column, int row) => table.Numbers(column)[row];
    }

    private sealed record ModelScores(string Name, IReadOnlyList<string> Pathologies)
    {
        public required double[] Auroc { get; init; }

        public required double[] AurocSd { get; init; }

        public required double Mae { get; init; }

        public required double Ssim { get; init; }

        public required double OfBlur { get; init; }

        public required double OfMean { get; init; }
    }

    private sealed record Settings(IReadOnlyList<string> Names);

    private sealed record Inputs(IReadOnlyList<ComparedModel> Models);
}

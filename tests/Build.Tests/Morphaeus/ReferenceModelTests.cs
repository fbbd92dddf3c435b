using System.Globalization;
using System.Text.Json;
using Residua.Data;

namespace Residua.Build.Tests;

/// <summary>The README's commands that repeat trainings and evaluations of the original code on synthetic X-rays.</summary>
public sealed class ReferenceModelTests : IDisposable
{
    private static readonly string Goldens = Path.Combine(AppContext.BaseDirectory, "goldens", "morphaeus");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Tolerances are those of the goldens' README: relative for losses, absolute for scores and SSIM.
    [Theory]
    [InlineData("ae-s", "AE-S", 5e-6, 5e-6, 2e-6, 1e-5, "train.batch=8", "train.epochs=4")]
    [InlineData("ae-s", "AE-S-earlystop", 5e-6, 5e-6, 2e-6, 1e-5, "train.batch=8", "train.epochs=8", "train.patience=1")]
    [InlineData("vae", "VAE", 5e-5, 2e-4, 1e-5, 1e-5, "train.batch=8", "train.epochs=4")]
    [InlineData("beta-vae", "b-VAE", 1e-5, 1e-4, 1e-4, 5e-5, "train.batch=8", "train.epochs=4")]
    [InlineData("aae", "AAE-lowlr", 1e-3, 5e-4, 1e-5, 5e-5, "train.batch=8", "train.epochs=3", "train.lr=2e-6")]
    public void Every_batch_epoch_and_score_is_the_originals(
        string model, string golden, double batches, double epochs, double scores, double similarity, params string[] settings)
    {
        Score(model, settings).Succeeded();

        using var reference = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Goldens, $"{golden}.json")));
        AssertMetrics(reference.RootElement, model, batches, epochs);
        AssertEvaluation(reference.RootElement.GetProperty("downstream"), model, scores, similarity);
    }

    [Fact]
    public void Without_weights_for_its_perceptual_loss_MorphAEus_is_trained_without_it_and_says_so()
    {
        Score("morphaeus", "train.batch=8", "train.epochs=1").Succeeded();

        var manifest = File.ReadAllText(Path.Combine(Results("morphaeus"), "manifest.json"));
        Assert.Contains("without-perceptual-loss", manifest, StringComparison.Ordinal);
        var logged = TextTable.Read(Path.Combine(Results("morphaeus"), "metrics.csv")).Column("name");
        Assert.Contains("L_Morph", logged);
        Assert.DoesNotContain(logged, name => name.EndsWith("_pl", StringComparison.Ordinal));
    }

    [Fact]
    public void Weights_of_a_user_are_evaluated_without_a_training_and_those_of_another_network_are_refused()
    {
        Score("vae", "train.batch=8", "train.epochs=1").Succeeded();
        var trained = File.ReadAllLines(Path.Combine(Results("vae"), "evaluation.csv"));
        var weights = _folder["mine.safetensors"];
        File.Copy(Path.Combine(Results("vae"), "best.safetensors"), weights);

        var run = Score("vae", $"evaluation.weights-file={weights}");
        run.Succeeded();

        Assert.DoesNotContain("autoencoder-training", run.Output, StringComparison.Ordinal);
        Assert.Equal(trained, File.ReadAllLines(Path.Combine(Results("vae"), "evaluation.csv")));
        var refusal = Score("ae-s", $"evaluation.weights-file={weights}");
        Assert.NotEqual(0, refusal.ExitCode);
        Assert.Contains("mine.safetensors", refusal.Output + refusal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dataset.train=none", "splits/none.csv: does not exist; lists here: test_normal, test_opacity, train")]
    [InlineData("dataset.evaluated=[{ name: Pneumonia, list: test_opacity }]", "has no set whose name contains \"Normal\"")]
    [InlineData("evaluation.bootstraps=[]", "evaluation.bootstraps")]
    [InlineData("train.batch=27", "train.batch: 27 is more than the")]
    public void What_cannot_be_evaluated_is_refused(string setting, string reason)
    {
        var refusal = Score("ae-s", setting);

        Assert.NotEqual(0, refusal.ExitCode);
        Assert.Contains(reason, (refusal.Output + refusal.Error).ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    private Host Score(string model, params IEnumerable<string> settings) => Host.Run(
    [
        "--target=Score", $"--experiment=morphaeus/{model}", "--profile=paper", $"--artifacts={_folder["a"]}", "--threads=1",
        "--set", $"dataset.folder={Path.Combine(Goldens, "cxr-mini")}", "--set", "seed=2109",
        .. settings.SelectMany(setting => new[] { "--set", setting }),
    ]);

    private string Results(string model) => _folder["a", "results", "morphaeus", model];

    private void AssertMetrics(JsonElement reference, string model, double batchTolerance, double epochTolerance)
    {
        var table = TextTable.Read(Path.Combine(Results(model), "metrics.csv"));
        Assert.Equal(["epoch", "batch", "name", "value"], table.Columns);
        var found = table.Rows.ToDictionary(row => (row[0], row[1], row[2]), row => Number(row[3]));
        foreach (var (epoch, values) in reference.GetProperty("epochs").EnumerateArray().Index())
        {
            foreach (var (batch, optimisers) in values.GetProperty("batches").EnumerateArray().Index())
            {
                foreach (var (name, value) in Losses(optimisers))
                {
                    AssertNear(value, found[($"{epoch}", $"{batch}", name)], batchTolerance, $"{epoch}/{batch} {name}");
                }
            }

            foreach (var log in values.GetProperty("logs").EnumerateObject())
            {
                AssertNear(
                    log.Value.GetDouble(), found[($"{epoch}", "", log.Name)], Math.Max(batchTolerance, epochTolerance),
                    $"{epoch} {log.Name}");
            }
        }

        foreach (var log in reference.GetProperty("test_logs").EnumerateObject())
        {
            AssertNear(log.Value.GetDouble(), found[("", "", log.Name)], epochTolerance, log.Name);
        }
    }

    // Prefixed by the optimiser where there are several.
    private static IEnumerable<(string Name, double Value)> Losses(JsonElement batch)
    {
        var optimisers = batch.EnumerateObject().Where(part => part.Value.ValueKind == JsonValueKind.Object).ToList();
        return
            from optimiser in optimisers
            from loss in optimiser.Value.GetProperty("losses").EnumerateObject()
            where loss.Value.ValueKind == JsonValueKind.Number
            select (optimisers.Count > 1 ? $"{optimiser.Name}/{loss.Name}" : loss.Name, loss.Value.GetDouble());
    }

    private void AssertEvaluation(JsonElement downstream, string model, double scoreTolerance, double similarityTolerance)
    {
        var evaluation = TextTable.Read(Path.Combine(Results(model), "evaluation.csv"));
        Assert.Equal(["dataset", "image", "name", "value"], evaluation.Columns);
        foreach (var set in downstream.GetProperty("datasets").EnumerateObject())
        {
            foreach (var (name, tolerance) in
                new[] { ("score", scoreTolerance), ("mae", scoreTolerance), ("ssim", similarityTolerance) })
            {
                double[] found = [.. evaluation.Rows.Where(row => row[0] == set.Name && row[1].Length > 0 && row[2] == name)
                    .Select(row => Number(row[3]))];
                Assert.Equal(
                    set.Value.GetProperty(name).EnumerateArray().Select(value => value.GetDouble()), found,
                    (expected, value) => Math.Abs(expected - value) <= tolerance);
            }
        }

        var scores = TextTable.Read(Path.Combine(Results(model), "scores.csv"));
        Assert.Equal(["dataset", "name", "value"], scores.Columns);
        foreach (var row in scores.Rows)
        {
            Assert.Equal(downstream.GetProperty("scores").GetProperty(row[1]).GetDouble(), Number(row[2]), 1e-12);
        }
    }

    private static void AssertNear(double expected, double found, double relative, string what) => Assert.True(
        Math.Abs(found - expected) <= relative * Math.Max(Math.Abs(expected), 1e-12),
        $"{what}: {found}, original {expected}, off by {Math.Abs(found - expected) / Math.Abs(expected)}");

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}

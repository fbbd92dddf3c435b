using System.Text.Json;
using Residua.Data;

namespace Residua.Build.Tests;

/// <summary>
/// The README's command that repeats the reference training on a folder of volumes, and Experiment 3 with what was trained.
/// </summary>
public sealed class ReferenceTrainingTests : IDisposable
{
    private static readonly string Goldens = Path.Combine(AppContext.BaseDirectory, "goldens", "residual-pitfalls");

    private static readonly JsonElement Reference =
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Goldens, "train-ae.json"))).RootElement;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_log_and_the_curves_are_the_originals()
    {
        Host.Run(
        [
            "--target=Score", "--experiment=residual-pitfalls/ae-32,residual-pitfalls/experiment-3-*-ae-32", "--profile=paper",
            $"--artifacts={_folder["a"]}", "--threads=1",
            "--set", $"dataset.folder={Path.Combine(Goldens, "train")}", "--set", "dataset.training.validation-share=0.2",
            "--set", "model.width=8", "--set", "model.latent=32", "--set", "train.batch=16", "--set", "train.steps=30",
            "--set", "train.log-every=1", "--set", "train.validate-every=10", "--set", "seed=0",
            "--set", "anomaly.intensity.count=11", "--set", "reconstruction.checkpoint=last",
        ]).Succeeded();

        AssertLog();
        AssertCurves("experiment-3-normal-ae-32", "normal");
        AssertCurves("experiment-3-anomalous-ae-32", "anomal");
    }

    private void AssertLog()
    {
        var log = TextTable.Read(_folder["a", "results", "residual-pitfalls", "ae-32", "metrics.csv"]);
        var expected = Reference.GetProperty("log").EnumerateArray().SelectMany(line => line.EnumerateObject()).ToList();
        Assert.Equal(["step", "name", "value"], log.Columns);
        Assert.Equal(expected.Select(value => value.Name), log.Column("name"));
        foreach (var (value, text) in expected.Zip(log.Column("value")))
        {
            var found = double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(value.Value.GetDouble(), found, value.Name == "val/average precision" ? 0.02 : 2e-3);
        }
    }

    private void AssertCurves(string experiment, string name)
    {
        foreach (var (mode, column) in new[] { ("experiment3", "evaluation"), ("experiment3_training_mode", "training_mode") })
        {
            var expected = Reference.GetProperty(mode).GetProperty(name);
            AssertEqual(expected.GetProperty("ap"), experiment, "average-precision.csv", column);
            AssertEqual(expected.GetProperty("rec_err"), experiment, "reconstruction-error.csv", column);
        }
    }

    private void AssertEqual(JsonElement expected, string experiment, string table, string column)
    {
        var actual = NumericTable.Read(_folder["a", "results", "residual-pitfalls", experiment, table]).Column(column);
        Assert.Equal(expected.GetArrayLength(), actual.Length);
        Assert.All(expected.Deserialize<double[]>()!.Zip(actual), value => Assert.Equal(value.First, value.Second, 0.02));
    }
}

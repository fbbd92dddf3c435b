using Residua.Data;

namespace Residua.Build.Tests;

/// <summary>The commands of the README on volumes that the original code was run on: every value within 1e-6.</summary>
public sealed class ReferenceRunTests : IDisposable
{
    private const double Tolerance = 1e-6;

    private static readonly string Goldens = Path.Combine(AppContext.BaseDirectory, "goldens", "residual-pitfalls");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("experiment-1", "experiment-1-average-precision.csv", "average-precision.csv")]
    [InlineData("experiment-1", "experiment-1-reconstruction-error.csv", "reconstruction-error.csv")]
    [InlineData(
        "experiment-1-equalised-per-image", "experiment-1-equalised-per-image-average-precision.csv", "average-precision.csv")]
    [InlineData(
        "experiment-1-equalised-per-image",
        "experiment-1-equalised-per-image-reconstruction-error.csv",
        "reconstruction-error.csv")]
    [InlineData("experiment-2-pixel-shuffle", "experiment-2-pixel-shuffle-average-precision.csv", "average-precision.csv")]
    [InlineData("experiment-2-sink-deformation", "experiment-2-sink-deformation-average-precision.csv", "average-precision.csv")]
    [InlineData(
        "experiment-2-source-deformation", "experiment-2-source-deformation-average-precision.csv", "average-precision.csv")]
    public void The_published_layout_under_a_data_root(string experiment, string golden, string table)
    {
        var train = _folder["data", "MOOD", "brain", "train"];
        Directory.CreateDirectory(train);
        foreach (var volume in Directory.GetFiles(Path.Combine(Goldens, "train")))
        {
            File.Copy(volume, Path.Combine(train, Path.GetFileName(volume)));
        }

        Score(experiment, $"--data-root={_folder["data"]}");

        AssertEqual(golden, experiment, table);
    }

    [Fact]
    public void Any_folder_of_volumes()
    {
        Score("experiment-1", "--set", $"dataset.folder={Path.Combine(Goldens, "train")}");

        AssertEqual("experiment-1-average-precision.csv", "experiment-1", "average-precision.csv");
    }

    [Fact]
    public void The_users_files_are_left_alone()
    {
        var train = Path.Combine(Goldens, "train");
        var before = Directory.GetFiles(train).Order().ToList();

        Score("experiment-1", "--set", $"dataset.folder={train}");
        Score("experiment-1", "--set", $"dataset.folder={train}");

        Assert.Equal(before, Directory.GetFiles(train).Order());
    }

    private void Score(string experiment, params string[] data) => Host.Run(
    [
        "--target=Score", $"--experiment=residual-pitfalls/{experiment}", "--profile=paper", $"--artifacts={_folder["a"]}",
        "--set", "anomaly.intensity.count=11", "--set", "reconstruction.sigma.count=11", .. data,
    ]).Succeeded();

    private void AssertEqual(string golden, string experiment, string table)
    {
        var expected = NumericTable.Read(Path.Combine(Goldens, golden));
        var actual = NumericTable.Read(_folder["a", "results", "residual-pitfalls", experiment, table]);
        Assert.Equal(expected.Columns, actual.Columns);
        Assert.Equal(expected.Rows.Length, actual.Rows.Length);
        foreach (var (want, have) in expected.Rows.SelectMany(row => row).Zip(actual.Rows.SelectMany(row => row)))
        {
            Assert.Equal(want, have, Tolerance);
        }
    }
}

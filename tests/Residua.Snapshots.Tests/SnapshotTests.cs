using Residua.Snapshots.Tests.Infra;

namespace Residua.Snapshots.Tests;

/// <summary>Every table and figure of the profile <c>smoke</c> against the file of the same name under Verified.</summary>
public sealed class SnapshotTests(SmokeRun run) : IClassFixture<SmokeRun>
{
    private static readonly string[] Disk =
    [
        "average-precision.csv", "blur-reach.csv", "foreground.csv", "histogram.csv", "reconstruction-error.csv", "test-set.csv",
        "heat-map.png", "histogram.png",
    ];

    private static readonly string[] Training = ["metrics.csv", "losses.png", "validation-ap.png", "montage.png"];
    private static readonly string[] Model = ["average-precision.csv", "reconstruction-error.csv", "test-set.csv", "curve.png"];

    // Its axes fit the points, so that the fourth digit of an AP moves every pixel; scatter.csv has the points.
    private const string Unsteady = "residual-pitfalls/experiment-3-comparison/scatter.png";

    private static readonly string[] Comparison =
    [
        "normal-curves.csv", "normal-curves.png", "normal-curves-training-mode.csv", "normal-curves-training-mode.png",
        "anomalous-curves.csv", "anomalous-curves.png", "anomalous-curves-training-mode.csv",
        "anomalous-curves-training-mode.png",
        "matching.csv", "matching-training-mode.csv", "scatter.csv", "error-against-ap.csv",
    ];

    private static readonly string[] Texture =
        ["average-precision.csv", "perfect-reconstruction.csv", "curve.png", "montage.png"];

    private static readonly Dictionary<string, string[]> FilesByExperiment = new()
    {
        ["residual-pitfalls/experiment-1"] = [.. Disk, "landscape.png", "montage.png"],
        ["residual-pitfalls/experiment-1-equalised"] = [.. Disk, "landscape.png", "montage.png"],
        ["residual-pitfalls/experiment-1-equalised-per-image"] = Disk,
        ["residual-pitfalls/experiment-2-pixel-shuffle"] = [.. Texture, "matching.csv", "matching.png"],
        ["residual-pitfalls/experiment-2-sink-deformation"] = Texture,
        ["residual-pitfalls/experiment-2-source-deformation"] = Texture,
        ["residual-pitfalls/ae-32"] = Training,
        ["residual-pitfalls/spatial-ae-1"] = Training,
        ["residual-pitfalls/vq-vae"] = Training,
        ["residual-pitfalls/experiment-3-normal-ae-32"] = Model,
        ["residual-pitfalls/experiment-3-normal-spatial-ae-1"] = Model,
        ["residual-pitfalls/experiment-3-normal-vq-vae"] = Model,
        ["residual-pitfalls/experiment-3-anomalous-ae-32"] = Model,
        ["residual-pitfalls/experiment-3-anomalous-spatial-ae-1"] = Model,
        ["residual-pitfalls/experiment-3-anomalous-vq-vae"] = Model,
        ["residual-pitfalls/experiment-3-comparison"] = Comparison,
    };

    public static TheoryData<string> Tables => [.. Products(".csv")];

    public static TheoryData<string> Figures => [.. Products(".png")];

    [Theory, MemberData(nameof(Tables))]
    public Task Table(string product) => Verified(product, "Tables");

    [Theory, MemberData(nameof(Figures))]
    public Task Figure(string product) => Verified(product, "Figures");

    [Fact]
    public void Nothing_is_left_unverified() =>
        Assert.Equal([.. Products(".csv").Concat(Products(".png")).Append(Unsteady).Order(StringComparer.Ordinal)], run.Products);

    // Tables and figures apart: Verify takes a file of the same name and another extension for a stale one.
    private Task<VerifyResult> Verified(string product, string kind)
    {
        var folder = $"Verified/{kind}/{Path.GetDirectoryName(product)}";
        var received = File.ReadAllBytes(run.PathOf(product));
        if (ModelTolerance.Covers(product))
        {
            received = ModelTolerance.Steadied(product, received,
                Path.Combine(Repository.Root, "tests", "Residua.Snapshots.Tests", folder, VerifiedName(product)));
        }

        return Verify(received, Path.GetExtension(product)[1..])
            .UseDirectory(folder)
            .UseFileName(Path.GetFileNameWithoutExtension(product))
            .ToTask();
    }

    private static string VerifiedName(string product) =>
        $"{Path.GetFileNameWithoutExtension(product)}.verified{Path.GetExtension(product)}";

    private static IEnumerable<string> Products(string extension) => FilesByExperiment
        .SelectMany(experiment => experiment.Value.Select(name => $"{experiment.Key}/{name}"))
        .Where(product => product.EndsWith(extension, StringComparison.Ordinal));
}

using Residua.Snapshots.Tests.Infra;

namespace Residua.Snapshots.Tests;

/// <summary>Every table and figure of the profile <c>smoke</c> against the file of the same name under Verified.</summary>
public sealed class SnapshotTests(SmokeRun run) : IClassFixture<SmokeRun>
{
    private static readonly string[] Disk = ["average-precision.csv", "foreground.csv", "histogram.csv", "reconstruction-error.csv", "heat-map.png", "histogram.png"];
    private static readonly string[] Texture = ["average-precision.csv", "curve.png", "montage.png"];

    private static readonly Dictionary<string, string[]> FilesByExperiment = new()
    {
        ["residual-pitfalls/experiment-1"] = [.. Disk, "landscape.png", "montage.png"],
        ["residual-pitfalls/experiment-1-equalised"] = [.. Disk, "landscape.png", "montage.png"],
        ["residual-pitfalls/experiment-1-equalised-per-image"] = Disk,
        ["residual-pitfalls/experiment-2-pixel-shuffle"] = [.. Texture, "matching.csv", "matching.png"],
        ["residual-pitfalls/experiment-2-sink-deformation"] = Texture,
        ["residual-pitfalls/experiment-2-source-deformation"] = Texture,
    };

    public static TheoryData<string> Tables => [.. Products(".csv")];

    public static TheoryData<string> Figures => [.. Products(".png")];

    [Theory, MemberData(nameof(Tables))]
    public Task Table(string product) => Verified(product, "Tables");

    [Theory, MemberData(nameof(Figures))]
    public Task Figure(string product) => Verified(product, "Figures");

    [Fact]
    public void Nothing_is_left_unverified() =>
        Assert.Equal([.. Products(".csv").Concat(Products(".png")).Order(StringComparer.Ordinal)], run.Products);

    // Tables and figures apart: Verify takes a file of the same name and another extension for a stale one.
    private Task<VerifyResult> Verified(string product, string kind) => VerifyFile(run.PathOf(product))
        .UseDirectory($"Verified/{kind}/{Path.GetDirectoryName(product)}")
        .UseFileName(Path.GetFileNameWithoutExtension(product))
        .ToTask();

    private static IEnumerable<string> Products(string extension) => FilesByExperiment
        .SelectMany(experiment => experiment.Value.Select(name => $"{experiment.Key}/{name}"))
        .Where(product => product.EndsWith(extension, StringComparison.Ordinal));
}

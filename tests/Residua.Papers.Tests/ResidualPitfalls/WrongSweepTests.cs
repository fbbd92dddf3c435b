using Residua.Data;
using Residua.Numerics;
using Residua.Papers.ResidualPitfalls;

namespace Residua.Papers.Tests;

/// <summary>Controls differ from the real sweep in their mistake and in nothing else.</summary>
public class WrongSweepTests
{
    private static readonly SliceStack Slices = Ramp(3, 40);
    private static readonly double[] Sigmas = [0, 1.5];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_plain_sweep_without_a_mistake_is_the_real_one(bool isTexture)
    {
        var (anomalies, intensities) = Anomalies(isTexture);
        var real = ResidualSweep.Run(Slices, anomalies, intensities, Sigmas);
        var plain = Plain(anomalies, intensities, movesLabels: false, isTrapezoid: false);

        Assert.Equal(Flat(real.AveragePrecision), Flat(plain.AveragePrecision), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal(Flat(real.ReconstructionError), Flat(plain.ReconstructionError), (a, b) => Math.Abs(a - b) < 1e-6);
    }

    [Fact]
    public void Labels_beside_the_disks_find_next_to_nothing()
    {
        var (anomalies, _) = Anomalies(isTexture: false);
        var moved = Plain(anomalies, [1], movesLabels: true, isTrapezoid: false);

        Assert.True(moved.AveragePrecision[0, 0] < 0.2);
    }

    [Fact]
    public void A_straight_line_overrates_equal_residuals()
    {
        var (anomalies, _) = Anomalies(isTexture: true);

        Assert.True(Plain(anomalies, [], false, true).AveragePrecision[0, 0] > Plain(
            anomalies, [], false, false).AveragePrecision[0, 0] + 0.001);
    }

    [Fact]
    public void A_perfect_reconstruction_finds_what_changed_and_shares_the_rest()
    {
        var (anomalies, _) = Anomalies(isTexture: true);
        var table = PerfectReconstruction.Of(Slices, anomalies, ResidualSweep.Run(Slices, anomalies, [], Sigmas));

        Assert.InRange(table.Column("counted")[0], 0.1, 0.9999);
        Assert.InRange(table.Column("difference")[0], 0, 1e-12);
    }

    [Theory]
    [InlineData(0, 4, 0)]
    [InlineData(1, 4, 4)]
    [InlineData(5, 4, 20)]
    [InlineData(5, 3, 15)]
    public void The_reach_of_a_blur_is_seen_from_outside(double sigma, double truncate, double pixels) =>
        Assert.Equal([pixels], BlurReach.Of([sigma], [new GaussianBlur(sigma, truncate).Apply]).Column("pixels"));

    private static SweepResult Plain(Anomaly[] anomalies, double[] intensities, bool movesLabels, bool isTrapezoid) =>
        ResidualSweep.Run(
        Slices, anomalies, intensities, [.. Sigmas.Select(sigma => (Reconstruction)new GaussianBlur(sigma).Apply)],
        pixelCount => new PlainSweep(pixelCount, movesLabels, isTrapezoid), 1, null, default);

    private static (Anomaly[] Anomalies, double[] Intensities) Anomalies(bool isTexture) => isTexture
        ? (AnomalyPlacement.Draw(Slices, 5, 0, TextureKind.SinkDeformation), [])
        : (AnomalyPlacement.Draw(Slices, 5, 0), [0, 0.3, 0.5, 1]);

    private static double[] Flat(double[,] values) => [.. values.Cast<double>()];

    // Steps of 1/16, so that neighbours are often equal.
    private static SliceStack Ramp(int count, int size)
    {
        var pixels = new float[count * size * size];
        for (var i = 0; i < pixels.Length; i++)
        {
            var (row, column) = (i / size % size, i % size);
            pixels[i] = row is < 4 or > 35 ? 0 : 1 / 16f * (1 + (row / 3 + column / 2 + i / (size * size)) % 15);
        }

        return new(pixels, count, size, size);
    }
}

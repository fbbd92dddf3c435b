using Residua.Data;
using Residua.Numerics;
using Residua.Papers.ResidualPitfalls;

namespace Residua.Papers.Tests;

public class ResidualSweepTests
{
    [Fact]
    public void Experiment_1_equals_the_original()
    {
        var result = Disks(ReferenceRun.TestSlices());

        ReferenceRun.AssertEqual(Expected("experiment-1-average-precision.csv"), result.AveragePrecision);
        ReferenceRun.AssertEqual(Expected("experiment-1-reconstruction-error.csv"), result.ReconstructionError);
    }

    [Fact]
    public void Experiment_1_on_slices_equalised_one_by_one_equals_the_original()
    {
        var slices = ReferenceRun.TestSlices();
        for (var i = 0; i < slices.Count; i++)
        {
            var pixels = slices.Pixels.AsSpan(i * slices.Height * slices.Width, slices.Height * slices.Width);
            HistogramEqualisation.Fit(pixels).Apply(pixels, pixels);
        }

        var result = Disks(slices);

        ReferenceRun.AssertEqual(Expected("experiment-1-equalised-per-image-average-precision.csv"), result.AveragePrecision);
        ReferenceRun.AssertEqual(
            Expected("experiment-1-equalised-per-image-reconstruction-error.csv"), result.ReconstructionError);
    }

    [Theory]
    [InlineData(TextureKind.PixelShuffle, "experiment-2-pixel-shuffle")]
    [InlineData(TextureKind.SinkDeformation, "experiment-2-sink-deformation")]
    [InlineData(TextureKind.SourceDeformation, "experiment-2-source-deformation")]
    public void Experiment_2_equals_the_original(TextureKind kind, string name)
    {
        var slices = ReferenceRun.TestSlices();
        var anomalies = AnomalyPlacement.Draw(slices, radius: 20, seed: 0, kind);
        var expected = NumericTable.Read(ReferenceRun.PathOf($"{name}-average-precision.csv"));

        var result = ResidualSweep.Run(slices, anomalies, [], ReferenceRun.Sigmas);

        for (var j = 0; j < expected.Rows.Length; j++)
        {
            Assert.Equal(expected.Rows[j][1], result.AveragePrecision[0, j], ReferenceRun.Tolerance);
            Assert.Equal(expected.Rows[j][2], result.ReconstructionError[0, j], ReferenceRun.Tolerance);
        }
    }

    [Fact]
    public void Threads_do_not_change_a_bit()
    {
        var slices = ReferenceRun.TestSlices();

        Assert.Equal(Disks(slices, threads: 1).AveragePrecision, Disks(slices, threads: 3).AveragePrecision);
    }

    [Fact]
    public void Cancelling_stops_the_sweep() =>
        Assert.ThrowsAny<OperationCanceledException>(() => Disks(ReferenceRun.TestSlices(), cancellation: new(canceled: true)));

    private static SweepResult Disks(SliceStack slices, int threads = 1, CancellationToken cancellation = default) =>
        ResidualSweep.Run(
            slices, AnomalyPlacement.Draw(slices, radius: 20, seed: 0), ReferenceRun.Intensities, ReferenceRun.Sigmas, threads,
            cancellation: cancellation);

    private static double[,] Expected(string name) => NumericGrid.Read(ReferenceRun.PathOf(name)).Values;
}

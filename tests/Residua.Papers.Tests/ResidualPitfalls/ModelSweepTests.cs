using Residua.Papers.ResidualPitfalls;

namespace Residua.Papers.Tests;

[Collection(TrainedModels.Name)]
public class ModelSweepTests(TrainedModels models)
{
    // Weights after 30 steps differ by about 1e-4 between processors and BLAS builds; ties in the AP may then break.
    private const double Tolerance = 0.02;

    [Theory]
    [InlineData("ae", ReconstructionInput.Normal, false)]
    [InlineData("ae", ReconstructionInput.Normal, true)]
    [InlineData("ae", ReconstructionInput.Anomalous, false)]
    [InlineData("ae", ReconstructionInput.Anomalous, true)]
    [InlineData("spatial-ae", ReconstructionInput.Normal, false)]
    [InlineData("spatial-ae", ReconstructionInput.Normal, true)]
    [InlineData("spatial-ae", ReconstructionInput.Anomalous, false)]
    [InlineData("spatial-ae", ReconstructionInput.Anomalous, true)]
    [InlineData("vq-vae", ReconstructionInput.Normal, false)]
    [InlineData("vq-vae", ReconstructionInput.Normal, true)]
    [InlineData("vq-vae", ReconstructionInput.Anomalous, false)]
    [InlineData("vq-vae", ReconstructionInput.Anomalous, true)]
    public void Experiment_3_is_the_originals(string name, ReconstructionInput input, bool trainingMode)
    {
        using var network = models[name].Load(trainingMode);
        var (ap, error) = models[name].Expected(input, trainingMode);

        var result = Sweep().RunEach(network, input);

        for (var i = 0; i < ap.Length; i++)
        {
            Assert.Equal(ap[i], result.AveragePrecision[i, 0], Tolerance);
            Assert.Equal(error[i], result.ReconstructionError[i, 0], Tolerance);
        }
    }

    // A codebook that learns tells one order from another.
    [Theory]
    [InlineData(ReconstructionInput.Normal)]
    [InlineData(ReconstructionInput.Anomalous)]
    public void Slices_are_reconstructed_one_by_one_for_one_intensity_after_the_other(ReconstructionInput input)
    {
        using var naive = models["vq-vae"].Load(trainingMode: true);
        using var network = models["vq-vae"].Load(trainingMode: true);
        var slices = ReferenceRun.TestSlices();
        var anomalies = AnomalyPlacement.Draw(slices, radius: 20, seed: 0);

        var result = new ModelSweep(slices, anomalies, [0.2, 0.7]).RunEach(network, input);

        foreach (var (row, intensity) in new[] { 0.2f, 0.7f }.Index())
        {
            Assert.Equal(
                NaiveLoop.AveragePrecision(slices, anomalies, intensity, naive, input), result.AveragePrecision[row, 0], 1e-12);
        }
    }

    // Its loss depends on where the disks are and how bright.
    [Theory]
    [InlineData("ae")]
    [InlineData("vq-vae")]
    public void The_validation_slices_are_the_originals(string name)
    {
        var (logged, expected) = models[name].Log(TrainingMetrics.Loss);

        Assert.All(expected.Zip(logged), loss => Assert.Equal(loss.First, loss.Second, 2e-3));
    }

    // Statistics of a single slice do not depend on the slices before it.
    [Theory]
    [InlineData("ae", false)]
    [InlineData("ae", true)]
    [InlineData("spatial-ae", true)]
    [InlineData("vq-vae", false)]
    public void One_reconstruction_of_a_normal_slice_serves_all_intensities(string name, bool trainingMode)
    {
        using var once = models[name].Load(trainingMode);
        using var each = models[name].Load(trainingMode);

        var (left, right) = (Sweep().RunOnce(once), Sweep().RunEach(each, ReconstructionInput.Normal));

        Assert.Equal(right.AveragePrecision, left.AveragePrecision);
        Assert.Equal(right.ReconstructionError, left.ReconstructionError);
    }

    [Fact]
    public void A_codebook_that_learns_gives_every_intensity_another_reconstruction()
    {
        using var once = models["vq-vae"].Load(trainingMode: true);
        using var each = models["vq-vae"].Load(trainingMode: true);

        Assert.NotEqual(
            Sweep().RunEach(each, ReconstructionInput.Normal).AveragePrecision, Sweep().RunOnce(once).AveragePrecision);
    }

    [Fact]
    public void Threads_do_not_change_a_bit()
    {
        using var network = models["ae"].Load(trainingMode: false);

        Assert.Equal(
            Sweep(threads: 1).RunEach(network, ReconstructionInput.Anomalous).AveragePrecision,
            Sweep(threads: 3).RunEach(network, ReconstructionInput.Anomalous).AveragePrecision);
    }

    [Fact]
    public void Cancelling_stops_the_sweep()
    {
        using var network = models["ae"].Load(trainingMode: false);

        Assert.ThrowsAny<OperationCanceledException>(() => Sweep(cancellation: new(canceled: true)).RunOnce(network));
    }

    private static ModelSweep Sweep(int threads = 1, CancellationToken cancellation = default)
    {
        var slices = ReferenceRun.TestSlices();
        return new(slices, AnomalyPlacement.Draw(slices, radius: 20, seed: 0), ReferenceRun.Intensities)
        {
            Threads = threads,
            Cancellation = cancellation,
        };
    }
}

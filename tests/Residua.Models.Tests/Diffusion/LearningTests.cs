namespace Residua.Models.Tests.Diffusion;

public class LearningTests
{
    // An untrained network reconstructs grey.
    [Fact]
    public void Trained_a_network_reconstructs_its_volumes()
    {
        using var folder = new TemporaryFolder();
        var model = new DdpmSettings { Base = 32, Multipliers = [1, 2], ResidualBlocks = 1 };
        var slices = new RandomSlices(new SmallVolumes(count: 8));
        var training = new DiffusionTrainingSettings { Batch = 8, Epochs = 60, Lr = 1e-3, ValidateEvery = 60 };
        new DiffusionTraining(model, training, slices, slices).Train(new() { Output = folder.Path }, 5);

        var (trained, untrained) = (Error(folder[Trainer.LastFile], model), Error(null, model));
        Assert.True(trained < 0.7 * untrained, $"trained {trained}, untrained {untrained}");
    }

    // At a fifth of the noise.
    private static double Error(string? weights, DdpmSettings model)
    {
        const int Size = SmallVolumes.Edge * SmallVolumes.Edge;
        using var reconstructor = DiffusionReconstructor.Load(weights, model, SmallVolumes.Edge, 1);
        reconstructor.TestTimesteps = [200];
        var (volume, reconstruction) = (new float[6 * Size], new float[6 * Size]);
        var make = new SmallVolumes().Draw(3);
        for (var slice = 0; slice < 6; slice++)
        {
            make(slice, volume.AsSpan(slice * Size, Size));
        }

        reconstructor.Reconstruct(volume, reconstruction);
        return volume.Zip(reconstruction).Average(pixel => Math.Abs((double)pixel.First - pixel.Second));
    }
}

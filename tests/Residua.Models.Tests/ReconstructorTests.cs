using Residua.Data.Weights;
using static TorchSharp.torch;

namespace Residua.Models.Tests;

public sealed class ReconstructorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        Engine.UseThreads(1);
        _folder.Dispose();
    }

    [Theory]
    [InlineData("ae", 64, 1)]
    [InlineData("ae", 128, 2)]
    [InlineData("spatial-ae", 64, 1)]
    [InlineData("spatial-ae", 128, 2)]
    [InlineData("vq-vae", 64, 2)]
    public void Many_slices_at_once_come_out_as_each_alone(string kind, int size, int threads)
    {
        Engine.UseThreads(threads);
        using var reconstructor = Untrained(Published(kind), size);
        var slices = SmallTraining.Slices(5, size);
        var together = new float[slices.Pixels.Length];
        var alone = new float[slices.Pixels.Length];

        reconstructor.Reconstruct(slices.Pixels, together);
        for (var i = slices.Count - 1; i >= 0; i--)
        {
            reconstructor.Reconstruct(slices[i].Pixels, alone.AsMemory(i * size * size, size * size));
        }

        Assert.Equal(together, alone);
    }

    [Fact]
    public void In_training_mode_each_slice_has_its_own_statistics()
    {
        using var reconstructor = Untrained(SmallTraining.Model("ae"), SmallTraining.Size);
        reconstructor.TrainingMode = true;
        var slices = SmallTraining.Slices(3);

        var once = Reconstruct(reconstructor, slices.Pixels);
        var brighter = Reconstruct(reconstructor, [.. slices.Pixels.Select(pixel => 2 * pixel)]);

        Assert.Equal(once, Reconstruct(reconstructor, slices.Pixels));
        // the first block divides the factor out
        Assert.All(once.Zip(brighter), pixel => Assert.Equal(pixel.First, pixel.Second, 1e-3));
        reconstructor.TrainingMode = false;
        Assert.NotEqual(once, Reconstruct(reconstructor, slices.Pixels));
    }

    // What the original computes: batch normalisation of one slice after the other.
    [Theory]
    [InlineData("ae")]
    [InlineData("spatial-ae")]
    public void In_training_mode_it_makes_what_the_network_makes_of_each_slice(string kind)
    {
        using var reconstructor = Untrained(SmallTraining.Model(kind), SmallTraining.Size);
        reconstructor.TrainingMode = true;
        var slices = SmallTraining.Slices(3);
        var together = Reconstruct(reconstructor, slices.Pixels);

        using var network = SmallTraining.Model(kind).CreateNetwork(SmallTraining.Size);
        var weights = _folder["weights.safetensors"];
        NetworkWeights.Load(weights, SafeTensorsFile.Read(weights).Tensors, network);
        network.train();
        using var frozen = no_grad();
        var alone = Enumerable.Range(0, slices.Count).SelectMany(i => network.Reconstruct(
            tensor(slices[i].Pixels.ToArray()).view(1, 1, SmallTraining.Size, SmallTraining.Size)).data<float>().ToArray());

        Assert.All(alone.Zip(together), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
    }

    [Theory]
    [InlineData("ae")]
    [InlineData("spatial-ae")]
    public void In_training_mode_too_threads_change_nothing(string kind)
    {
        using var alone = Untrained(SmallTraining.Model(kind), SmallTraining.Size);
        Engine.UseThreads(2);
        using var shared = Untrained(SmallTraining.Model(kind), SmallTraining.Size);
        (alone.TrainingMode, shared.TrainingMode) = (true, true);
        var slices = SmallTraining.Slices(5).Pixels;

        Assert.Equal(Reconstruct(alone, slices), Reconstruct(shared, slices));
    }

    [Fact]
    public void Afterwards_new_threads_have_as_many_threads_as_before()
    {
        Engine.UseThreads(2);
        using (var reconstructor = Untrained(SmallTraining.Model("ae"), SmallTraining.Size))
        {
            Reconstruct(reconstructor, SmallTraining.Slices(5).Pixels);
        }

        var threads = 0;
        var thread = new Thread(() => threads = get_num_threads());
        thread.Start();
        thread.Join();
        Assert.Equal((2, 2), (threads, get_num_threads()));
    }

    [Theory]
    [InlineData("ae", false)]
    [InlineData("vq-vae", true)]
    public void Only_a_codebook_in_training_mode_learns(string kind, bool learns)
    {
        using var reconstructor = Untrained(SmallTraining.Model(kind), SmallTraining.Size);
        Assert.False(reconstructor.Learns);

        reconstructor.TrainingMode = true;
        Assert.Equal(learns, reconstructor.Learns);
    }

    [Fact]
    public void In_training_mode_a_codebook_goes_on_learning()
    {
        using var reconstructor = Untrained(SmallTraining.Model("vq-vae"), SmallTraining.Size);
        var slices = SmallTraining.Slices(2);
        var before = Reconstruct(reconstructor, slices.Pixels);
        Assert.Equal(before, Reconstruct(reconstructor, slices.Pixels));

        reconstructor.TrainingMode = true;
        var first = Reconstruct(reconstructor, slices.Pixels);

        Assert.NotEqual(first, Reconstruct(reconstructor, slices.Pixels));
    }

    [Fact]
    public void Pixels_that_make_no_slices_are_refused()
    {
        using var reconstructor = Untrained(SmallTraining.Model("ae"), SmallTraining.Size);

        Assert.Throws<ArgumentException>(() => reconstructor.Reconstruct(new float[300], new float[300]));
        Assert.Throws<ArgumentException>(() => reconstructor.Reconstruct(new float[256], new float[512]));
    }

    [SkippableFact]
    public void Nothing_is_left_behind()
    {
        Skip.If(Upstream.IsInUse, Upstream.MiscountsParameters);
        var before = Tensor.TotalCount;

        using (var reconstructor = Untrained(SmallTraining.Model("vq-vae"), SmallTraining.Size))
        {
            Reconstruct(reconstructor, SmallTraining.Slices(9).Pixels);
        }

        Assert.Equal(before, Tensor.TotalCount);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("model.", true)]
    public void Weights_from_PyTorch_reconstruct_as_our_own(string prefix, bool inCheckpoint)
    {
        var model = SmallTraining.Model("spatial-ae");
        using var ours = Untrained(model, SmallTraining.Size);
        var tensors = SafeTensorsFile.Read(_folder["weights.safetensors"]).Tensors
            .ToDictionary(entry => prefix + entry.Key, entry => entry.Value);
        if (inCheckpoint)
        {
            tensors.Add("optimiser.state.0.exp_avg", new(ElementType.Float32, [1], new byte[4]));
        }

        PyTorchFile.Write(_folder["weights.pt"], tensors);

        using var theirs = Reconstructor.Load(_folder["weights.pt"], model, SmallTraining.Size);

        var images = SmallTraining.Slices(2).Pixels;
        Assert.Equal(Reconstruct(ours, images), Reconstruct(theirs, images));
    }

    private static ModelSettings Published(string kind) => kind switch
    {
        "ae" => new AeSettings(),
        "spatial-ae" => new SpatialAeSettings(),
        _ => new VqVaeSettings(),
    };

    private static float[] Reconstruct(Reconstructor reconstructor, float[] images)
    {
        var reconstructions = new float[images.Length];
        reconstructor.Reconstruct(images, reconstructions);
        return reconstructions;
    }

    private Reconstructor Untrained(ModelSettings model, int size)
    {
        manual_seed(5);
        using var network = model.CreateNetwork(size);
        SafeTensorsFile.Write(_folder["weights.safetensors"], new(NetworkWeights.Of(network), new Dictionary<string, string>()));
        return Reconstructor.Load(_folder["weights.safetensors"], model, size);
    }
}

using System.Text.Json;
using static TorchSharp.torch;

namespace Residua.Models.Tests.Autoencoders;

/// <summary>Narrow networks on small images: stops, memory, sizes that do not fit.</summary>
public class SmallKindsTests
{
    // Three steps an epoch, a checkpoint every other one: 2 is inside the first, 3 at an end without one, 7 inside the last.
    [Theory]
    [InlineData("vae", 2)]
    [InlineData("vae", 3)]
    [InlineData("beta-vae", 3)]
    [InlineData("beta-vae", 7)]
    [InlineData("aae", 2)]
    [InlineData("aae", 6)]
    [InlineData("si-vae", 4)]
    [InlineData("si-vae", 7)]
    [InlineData("dae", 2)]
    [InlineData("dae", 7)]
    public void Stopped_it_goes_on_to_the_same_bytes(string kind, int step)
    {
        var training = SmallAutoencoders.Training(kind);
        Assert.True(Interruption.ChangesNothing(device => training.Recipe(device, 5), step));
    }

    [Theory]
    [InlineData("vae")]
    [InlineData("beta-vae")]
    [InlineData("aae")]
    [InlineData("si-vae")]
    [InlineData("dae")]
    public void No_tensor_outlives_its_step(string kind)
    {
        using var folder = new TemporaryFolder();
        var living = new List<long>();
        var trainer = new Trainer { Output = folder.Path, Progress = (_, _) => living.Add(Tensor.TotalCount) };
        SmallAutoencoders.Training(kind).Train(trainer, 5);

        Assert.Equal(10, living.Count);
        Assert.Equal(living[0], living.Max());
    }

    [Theory]
    [InlineData("vae")]
    [InlineData("beta-vae")]
    [InlineData("aae")]
    [InlineData("si-vae")]
    [InlineData("dae")]
    public void What_is_no_number_ends_the_training(string kind)
    {
        using var folder = new TemporaryFolder();
        var edge = SmallAutoencoders.EdgeOf(kind);
        var pixels = new float[6 * edge * edge];
        Array.Fill(pixels, 0.5f);
        pixels[0] = float.NaN;
        var images = new StoredSlices(new(pixels, 6, edge, edge));
        var training = new AutoencoderTraining(
            SmallAutoencoders.Model(kind), SmallAutoencoders.Settings(kind), images, images, images);

        var reason = Refusal.Of("train.lr", () => training.Train(new() { Output = folder.Path }, 5));

        Assert.Contains("the training has diverged", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vae", 64)]
    [InlineData("beta-vae", 64)]
    [InlineData("aae", 64)]
    [InlineData("si-vae", 64)]
    [InlineData("dae", 64)]
    public void Images_come_back_in_their_size(string kind, int edge)
    {
        using var scope = NewDisposeScope();
        using var network = Narrow(kind).CreateNetwork(edge);
        network.eval();

        Assert.Equal([2, 1, edge, edge], network.Reconstruct(rand([2, 1, edge, edge])).Reconstruction.shape);
    }

    [Theory]
    [InlineData("vae", 64, "model.channels", "halves images of 64×64 5 times, after which 4×4 must be left")]
    [InlineData("beta-vae", 64, "model.additional-layer", "5 times, after which 4×4 must be left")]
    [InlineData("aae", 64, "model.extra-layers", "5 times, after which 4×4 must be left")]
    [InlineData("si-vae", 80, "model.channels", "5 times, after which at least 1×1 must be left")]
    [InlineData("dae", 12, "model.depth", "3 times, after which at least 2×2 must be left")]
    [InlineData("dae", 8, "model.depth", "3 times, after which at least 2×2 must be left")]
    public void Images_that_a_network_does_not_fit_are_refused(string kind, int edge, string culprit, string reason) =>
        Assert.Contains(reason, Refusal.Of(culprit, () => Published(kind).CreateNetwork(edge)), StringComparison.Ordinal);

    [Theory]
    [InlineData("vae")]
    [InlineData("si-vae")]
    public void Channels_that_are_none_are_refused(string kind)
    {
        int[][] lists = [[], [16, 0], [5000]];
        foreach (var channels in lists)
        {
            AutoencoderSettings model =
                kind == "vae" ? new VaeSettings { Channels = channels } : new SiVaeSettings { Channels = channels };
            Assert.Contains(
                "must be one number from 1 to 4096", Refusal.Of("model.channels", () => model.CreateNetwork(128)),
                StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("vae")]
    [InlineData("beta-vae")]
    [InlineData("aae")]
    [InlineData("si-vae")]
    [InlineData("dae")]
    public void Settings_are_named_by_their_kind(string kind)
    {
        var text = ModelDescription.Of(Published(kind));

        Assert.StartsWith($$"""{"kind":"{{kind}}",""", text, StringComparison.Ordinal);
        Assert.Equal(text, ModelDescription.Of(Published(JsonDocument.Parse(text).RootElement.GetProperty("kind").GetString()!)));
    }

    private static AutoencoderSettings Published(string kind) => kind switch
    {
        "vae" => new VaeSettings(),
        "beta-vae" => new BetaVaeSettings(),
        "aae" => new AaeSettings(),
        "si-vae" => new SiVaeSettings(),
        _ => new DaeSettings(),
    };

    private static AutoencoderSettings Narrow(string kind) => kind switch
    {
        "vae" => new VaeSettings { Channels = [16, 32, 64, 64], Latent = 64 },
        "beta-vae" => new BetaVaeSettings { AdditionalLayer = false },
        "aae" => new AaeSettings { Width = 16, ExtraLayers = 1, Latent = 64 },
        "si-vae" => new SiVaeSettings { Channels = [16, 32, 64, 64], Latent = 32 },
        _ => new DaeSettings { Width = 16, Depth = 3 },
    };
}

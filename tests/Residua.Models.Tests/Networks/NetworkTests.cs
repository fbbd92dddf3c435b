using static TorchSharp.torch;

namespace Residua.Models.Tests;

public class NetworkTests
{
    // Sums over the published layers, at 256² and width 32.
    [Theory]
    [InlineData(32, 0, 1_309_696)]
    [InlineData(64, 0, 1_833_984)]
    [InlineData(128, 0, 2_882_560)]
    [InlineData(256, 0, 4_979_712)]
    [InlineData(0, 1, 785_408 + 256)]
    [InlineData(0, 2, 785_408 + 512)]
    public void The_published_models_have_as_many_parameters(int latent, int channels, long parameters)
    {
        ModelSettings model = channels == 0
            ? new AeSettings { Latent = latent }
            : new SpatialAeSettings { LatentChannels = channels };
        using var network = model.CreateNetwork(256);

        Assert.Equal(parameters, network.parameters().Sum(parameter => parameter.NumberOfElements));
    }

    [Theory]
    [InlineData("ae", 64)]
    [InlineData("ae", 256)]
    [InlineData("spatial-ae", 32)]
    [InlineData("vq-vae", 24)]
    public void Slices_come_back_in_their_size(string kind, int size)
    {
        using var scope = NewDisposeScope();
        using var network = Published(kind).CreateNetwork(size);

        Assert.Equal([2, 1, size, size], network.Reconstruct(rand([2, 1, size, size])).shape);
    }

    [Theory]
    [InlineData("ae", 240, "model.bottleneck", "slices of 240×240 cannot be halved to 8×8")]
    [InlineData("spatial-ae", 8, "model.bottleneck", "slices of 8×8 cannot be halved to 8×8")]
    [InlineData("ae", 4, "model.bottleneck", "slices of 4×4")]
    [InlineData("vq-vae", 100, "model.kind", "100×100 is not a multiple of 8")]
    public void Slices_that_no_network_fits_are_refused(string kind, int size, string culprit, string reason) =>
        Assert.Contains(reason, Refusal.Of(culprit, () => Published(kind).CreateNetwork(size)), StringComparison.Ordinal);

    private static ModelSettings Published(string kind) => kind switch
    {
        "ae" => new AeSettings(),
        "spatial-ae" => new SpatialAeSettings(),
        _ => new VqVaeSettings(),
    };

    [Fact]
    public void A_network_may_be_made_inside_a_scope()
    {
        ReconstructionNetwork network;
        using (NewDisposeScope())
        {
            network = SmallTraining.Model("vq-vae").CreateNetwork(16);
        }

        Assert.All(network.state_dict().Values, tensor => Assert.False(tensor.IsInvalid));
        network.Dispose();
    }
}

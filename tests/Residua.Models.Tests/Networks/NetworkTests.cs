using static TorchSharp.torch;

namespace Residua.Models.Tests;

public class NetworkTests
{
    // Sums over the published layers, at 256² and width 32.
    [Theory]
    [InlineData(ModelKind.Ae, 32, 0, 1_309_696)]
    [InlineData(ModelKind.Ae, 64, 0, 1_833_984)]
    [InlineData(ModelKind.Ae, 128, 0, 2_882_560)]
    [InlineData(ModelKind.Ae, 256, 0, 4_979_712)]
    [InlineData(ModelKind.SpatialAe, 1, 1, 785_408 + 256)]
    [InlineData(ModelKind.SpatialAe, 1, 2, 785_408 + 512)]
    public void The_published_models_have_as_many_parameters(ModelKind kind, int latent, int channels, long parameters)
    {
        using var network = Networks.Create(new() { Kind = kind, Latent = latent, LatentChannels = channels }, 256);

        Assert.Equal(parameters, network.parameters().Sum(parameter => parameter.NumberOfElements));
    }

    [Theory]
    [InlineData(ModelKind.Ae, 64)]
    [InlineData(ModelKind.Ae, 256)]
    [InlineData(ModelKind.SpatialAe, 32)]
    [InlineData(ModelKind.VqVae, 24)]
    public void Slices_come_back_in_their_size(ModelKind kind, int size)
    {
        using var scope = NewDisposeScope();
        using var network = Networks.Create(new() { Kind = kind, Latent = 4, Width = 2 }, size);

        var output = network.call(rand([2, 1, size, size]));

        Assert.Equal([2, 1, size, size], output.Reconstruction.shape);
        Assert.Equal(kind == ModelKind.VqVae, output.LatentLoss is not null);
    }

    [Theory]
    [InlineData(ModelKind.Ae, 240, "model.bottleneck", "slices of 240×240 cannot be halved to 8×8")]
    [InlineData(ModelKind.SpatialAe, 8, "model.bottleneck", "slices of 8×8 cannot be halved to 8×8")]
    [InlineData(ModelKind.Ae, 4, "model.bottleneck", "slices of 4×4")]
    [InlineData(ModelKind.VqVae, 100, "model.kind", "100×100 is not a multiple of 8")]
    public void Slices_that_no_network_fits_are_refused(ModelKind kind, int size, string culprit, string reason) =>
        Assert.Contains(reason, Refusal.Of(culprit, () => Networks.Create(new() { Kind = kind }, size)), StringComparison.Ordinal);

    [Fact]
    public void A_network_may_be_made_inside_a_scope()
    {
        ReconstructionNetwork network;
        using (NewDisposeScope())
        {
            network = Networks.Create(SmallTraining.Model(ModelKind.VqVae), 16);
        }

        Assert.All(network.state_dict().Values, tensor => Assert.False(tensor.IsInvalid));
        network.Dispose();
    }
}

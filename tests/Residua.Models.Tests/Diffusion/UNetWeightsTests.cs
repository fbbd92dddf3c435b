using System.Text.Json;
using static TorchSharp.torch;

namespace Residua.Models.Tests.Diffusion;

public class UNetWeightsTests
{
    [Theory]
    [InlineData("torch_init")]
    [InlineData("hash_init")]
    public void The_tiny_network_has_the_originals_tensors(string variant)
    {
        using var network = DiffusionGoldens.TinyNetwork(variant);
        Check(DiffusionGoldens.Tiny.GetProperty(variant).GetProperty("parameters"), network);
    }

    [Fact]
    public void The_published_network_has_the_originals_tensors()
    {
        manual_seed(DiffusionGoldens.Seed);
        using var network = new DdpmSettings().CreateNetwork(96);

        Assert.Equal(37_513_857, network.parameters().Sum(parameter => parameter.NumberOfElements));
        Check(DiffusionGoldens.Full.GetProperty("parameters_torch_init"), network);
        HashWeights.Fill(network);
        Check(DiffusionGoldens.Full.GetProperty("parameters_hash_init"), network);
    }

    private static void Check(JsonElement table, nn.Module network)
    {
        var parameters = network.named_parameters().ToArray();
        var names = table.EnumerateArray().Select(row => row.GetProperty("name").GetString()!).ToArray();
        Assert.Equal(names, parameters.Select(named => named.name));
        Assert.Equal(names, network.state_dict().Keys);
        foreach (var (row, (_, parameter)) in table.EnumerateArray().Zip(parameters))
        {
            var values = parameter.data<float>().ToArray();
            Assert.Equal(row.GetProperty("shape").Deserialize<long[]>()!, parameter.shape);
            Assert.Equal(row.GetProperty("first").Deserialize<float[]>()!, values[..Math.Min(4, values.Length)]);
            Assert.Equal(row.GetProperty("last").GetSingle(), values[^1]);
            Assert.Equal(row.GetProperty("sum").GetDouble(), values.Sum(value => (double)value), 1e-9 * values.Length);
            var size = values.Sum(value => Math.Abs((double)value));
            Assert.Equal(row.GetProperty("abs_sum").GetDouble(), size, 1e-9 * values.Length);
        }
    }
}

using System.Text.Json;
using static TorchSharp.torch;

namespace Residua.Models.Tests.Autoencoders;

/// <summary>Networks of the published sizes have the original's tensors and begin with its weights.</summary>
public class InitialWeightsTests
{
    [Theory]
    [InlineData("VAE")]
    [InlineData("b-VAE")]
    [InlineData("AAE")]
    [InlineData("SI-VAE")]
    [InlineData("DAE")]
    public void They_are_the_originals(string name)
    {
        var run = new XrayRun(name);
        manual_seed(XrayRun.Seed);
        using var network = run.Model.CreateNetwork(128);

        Assert.Equal(
            run.Root.GetProperty("nr_parameters").GetInt64(), network.parameters().Sum(parameter => parameter.NumberOfElements));
        var init = run.Root.GetProperty("init");
        Check(
            init.GetProperty("parameters"),
            [.. network.named_parameters().Select(named => (named.name, (Tensor)named.parameter))]);
        Check(init.GetProperty("buffers"), [.. network.named_buffers()]);
        Assert.Equal(
            run.Place("after_model_construction").GetProperty("next_rand4").Deserialize<float[]>(),
            rand([4]).data<float>().ToArray());
    }

    private static void Check(JsonElement table, (string Name, Tensor Tensor)[] tensors)
    {
        Assert.Equal(table.EnumerateArray().Select(row => row.GetProperty("name").GetString()), tensors.Select(one => one.Name));
        foreach (var (row, (_, tensor)) in table.EnumerateArray().Zip(tensors))
        {
            var values = tensor.to(float32).data<float>().ToArray();
            Assert.Equal(row.GetProperty("shape").Deserialize<long[]>()!, tensor.shape);
            foreach (var (expected, value) in row.GetProperty("first4").Deserialize<float[]>()!.Zip(values))
            {
                Assert.Equal(expected, value, 1e-6);
            }

            Assert.Equal(row.GetProperty("sum").GetDouble(), values.Sum(value => (double)value), 1e-4);
            Assert.Equal(row.GetProperty("abs_sum").GetDouble(), values.Sum(value => Math.Abs((double)value)), 1e-4);
        }
    }
}

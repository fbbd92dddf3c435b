using System.Text.Json;
using static TorchSharp.torch;

namespace Residua.Models.Tests.Autoencoders;

/// <summary>Convolutional autoencoders and MorphAEus, with weights that a formula gives and with those of the seed.</summary>
public class ConvAeFixtureTests
{
    private const int Pixels = 128 * 128;

    [Theory]
    [InlineData("ae-s", "AE-S")]
    [InlineData("ae-d", "AE-D")]
    [InlineData("baseline", "woPLM")]
    [InlineData("morphaeus", "MorphAEus")]
    public void Its_output_is_the_originals(string fixture, string name)
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        using var network = XrayReference.ModelOf(name).CreateNetwork(128);
        network.eval();
        HashWeights.Fill(network);
        var expected = XrayReference.Json("fixtures.json").GetProperty(fixture);

        var batch = network.Reconstruct(Images());

        Check(expected, "rec", batch.Reconstruction);
        if (name == "MorphAEus")
        {
            Check(expected, "prior", batch.Prior!);
            Check(expected, "reversed", batch.Reversed!);
            Check(expected, "velocity", batch.Velocity!);
        }
    }

    [Theory]
    [InlineData("ae-s", "AE-S")]
    [InlineData("ae-d", "AE-D")]
    [InlineData("baseline", "woPLM")]
    [InlineData("morphaeus", "MorphAEus")]
    public void Its_parameters_are_the_originals(string table, string name)
    {
        using var network = XrayReference.ModelOf(name).CreateNetwork(128);
        var expected = File.ReadLines(XrayReference.PathOf("params.tsv")).Select(line => line.Split('\t'))
            .Where(row => row[0] == table).Select(row => $"{row[2]} {row[3]}");

        Assert.Equal(expected, network.named_parameters()
            .Select(named => $"{named.name} {string.Join('x', named.parameter.shape)}"));
    }

    [Theory]
    [InlineData("AE-S")]
    [InlineData("AE-D")]
    [InlineData("woPLM")]
    [InlineData("MorphAEus")]
    public void Its_initial_weights_are_the_originals(string name)
    {
        using var scope = NewDisposeScope();
        var run = new XrayReference(name);
        manual_seed(XrayReference.Seed);
        using var network = run.Model.CreateNetwork(128);

        Assert.Equal(
            run.Place("after_model_construction").GetProperty("next_rand4").Deserialize<float[]>()!,
            rand([4]).data<float>().ToArray());
        var own = network.state_dict();
        var init = run.Root.GetProperty("init");
        var tensors = init.GetProperty("parameters").EnumerateArray().Concat(init.GetProperty("buffers").EnumerateArray());
        foreach (var tensor in tensors)
        {
            var values = own[tensor.GetProperty("name").GetString()!].to(float32).data<float>().ToArray();
            Assert.All(
                tensor.GetProperty("first4").Deserialize<double[]>()!.Zip(values),
                pair => Assert.Equal(pair.First, pair.Second, 1e-6));
            Assert.Equal(tensor.GetProperty("abs_sum").GetDouble(), values.Sum(value => Math.Abs((double)value)), 1e-4);
        }
    }

    [Theory]
    [InlineData(1, 2561)]
    [InlineData(2, 18881)]
    [InlineData(3, 83777)]
    [InlineData(4, 342593)]
    [InlineData(5, 1376321)]
    [InlineData(6, 2557505)]
    public void The_study_of_depths_has_the_originals_sizes(int depth, long parameters)
    {
        var seven = (ConvAeSettings)XrayReference.ModelOf("woPLM");
        var model = seven with { Channels = [.. seven.Channels.Take(depth)], Strides = [.. seven.Strides.Take(depth)] };
        using var network = model.CreateNetwork(64);

        Assert.Equal(parameters, network.parameters().Sum(parameter => parameter.NumberOfElements));
    }

    internal static Tensor Images() => tensor(
        [.. from image in Enumerable.Range(0, 2)
            from pixel in Enumerable.Range(0, Pixels)
            select (float)(0.5 + 0.25 * Math.Sin(0.11 * (pixel / 128) + 0.5 * image) + 0.25 * Math.Cos(0.07 * (pixel % 128)))],
        [2, 1, 128, 128]);

    private static void Check(JsonElement expected, string name, Tensor tensor)
    {
        var (golden, values) = (expected.GetProperty(name), tensor.contiguous().data<float>().ToArray());
        var points = XrayReference.Points.Select(point => (double)values[point.Row * 128 + point.Column]);
        Assert.All(
            golden.GetProperty("p").Deserialize<double[]>()!.Zip(points), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
        Assert.Equal(golden.GetProperty("mean").GetDouble(), values.Average(value => (double)value), 1e-5);
    }
}

using System.Globalization;
using TorchSharp;

namespace Residua.Models.Tests;

public class ReferenceTrainingTests
{
    [Theory]
    [InlineData("ae")]
    [InlineData("spatial-ae")]
    [InlineData("vq-vae")]
    public void The_initial_weights_are_the_originals(string name)
    {
        var reference = ReferenceTraining.Of(name);
        torch.manual_seed(0);

        using var network = reference.Model.CreateNetwork(64);

        var state = network.state_dict();
        Assert.Equal(reference.InitialState().Select(tensor => tensor.Name).Order(), state.Keys.Order());
        foreach (var (tensor, shape, sum, first) in reference.InitialState())
        {
            using var values = state[tensor].detach().to(torch.float64).flatten();
            Assert.Equal(shape, state[tensor].shape);
            Assert.Equal(first, values.data<double>().ToArray()[..first.Length]);
            Assert.Equal(sum, values.data<double>().ToArray().Sum(), 1e-9);
        }
    }

    [Theory]
    [InlineData("ae")]
    [InlineData("spatial-ae")]
    [InlineData("vq-vae")]
    public void The_log_is_the_originals(string name)
    {
        using var folder = new TemporaryFolder();
        var reference = ReferenceTraining.Of(name);

        var training = new ReconstructionTraining(
            reference.Model, reference.Training, ReferenceSlices.Training(), ReferenceSlices.Validation());
        new Trainer { Output = folder.Path }.Train(training.Recipe, 0);

        var log = File.ReadLines(folder["metrics.csv"]).Skip(1)
            .Select(line => line.Split(',')).ToLookup(row => row[1], row => double.Parse(row[2], CultureInfo.InvariantCulture));
        Assert.Equal(reference.Names().Order(), log.Select(values => values.Key).Order());
        foreach (var values in log)
        {
            Assert.All(reference.Logged(values.Key).Zip(values, (want, have) => (want, have)).Index(), value =>
                Assert.Equal(value.Item.want, value.Item.have, Tolerance(values.Key, value.Index)));
        }
    }

    private static double Tolerance(string name, int index) => name switch
    {
        "val/average precision" => 0.02,
        _ when name.StartsWith("val/", StringComparison.Ordinal) => 2e-3,
        _ => index switch { 0 => 1e-6, < 5 => 1e-5, _ => 2e-3 },
    };
}

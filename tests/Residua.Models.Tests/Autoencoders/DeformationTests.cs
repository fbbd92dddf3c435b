using static TorchSharp.torch;

namespace Residua.Models.Tests.Autoencoders;

/// <summary>Warping, integrating velocities, and the losses of a deformation.</summary>
public sealed class DeformationTests : IDisposable
{
    private readonly TorchSharp.DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void An_image_is_warped_as_by_the_original()
    {
        var transform = new SpatialTransform(4);
        var source = Field(4, (row, column) => row * 4 + column);

        var warped = transform.Warp(source, Displacements(4, 0.5f, 0.25f), Swapped(transform.Identity()));

        float[] expected = [2.25f, 3.25f, 4.25f, 3.75f, 6.25f, 7.25f, 8.25f, 6.75f, 10.25f, 11.25f, 12.25f, 9.75f,
            6.125f, 6.625f, 7.125f, 5.625f];
        Assert.All(expected.Zip(Values(warped)), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
    }

    [Fact]
    public void A_velocity_is_integrated_as_by_the_original()
    {
        var transform = new SpatialTransform(4);

        var field = transform.Integrate(Displacements(4, 0.5f, 0.25f), Swapped(transform.Identity()));

        float[] rows = [0.49999f, 0.49995f, 0.49758f, 0.44278f, 0.49967f, 0.49963f, 0.49726f, 0.44254f,
            0.49086f, 0.49082f, 0.48861f, 0.43597f, 0.39406f, 0.39404f, 0.39273f, 0.35843f];
        Assert.All(rows.Zip(Values(field.narrow(1, 1, 1))), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
    }

    [Fact]
    public void Correlation_is_the_originals()
    {
        var one = Field(16, (row, column) => (Math.Sin(0.7 * column) + Math.Cos(0.4 * row) + 2) / 4);
        var other = Field(16, (row, column) => (Math.Sin(0.7 * column + 0.3) + Math.Cos(0.4 * row - 0.2) + 2) / 4);

        Assert.Equal(3.6e-7, DeformationLosses.Ncc(one, one).item<float>(), 1e-6);
        Assert.Equal(0.0353972, DeformationLosses.Ncc(one, other).item<float>(), 1e-6);
    }

    [Fact]
    public void Roughness_is_the_originals()
    {
        var rows = Field(16, (row, column) => 0.1 * row * Math.Sin(0.3 * column));
        var columns = Field(16, (row, column) => 0.2 * column * Math.Cos(0.5 * row));

        Assert.Equal(0.0951233, DeformationLosses.Roughness(cat([rows, columns], 1)).item<float>(), 1e-6);
    }

    [Fact]
    public void Losses_and_gradients_of_the_morphing_phase_are_the_originals()
    {
        var expected = XrayReference.Json("fixtures.json").GetProperty("morphaeus");
        var model = new MorphaeusSettings();
        using var network = model.CreateNetwork(128);
        network.eval();
        HashWeights.Fill(network);
        var objective = model.CreateObjective(new(network, new() { Lr = 0 }, Perceptual: null, Seed: 0));
        var images = ConvAeFixtureTests.Images();

        var terms = objective.Step(new(images, images, Step: 1, Epoch: 11))
            .ToDictionary(term => term.Name, term => term.Value.item<float>());

        Assert.Equal(expected.GetProperty("mse_prior").GetDouble(), terms["loss_mse"], 1e-6);
        Assert.Equal(expected.GetProperty("ncc_avg").GetDouble(), terms["loss_deform"], 1e-5);
        Assert.Equal(expected.GetProperty("reg").GetDouble(), terms["reg_deform"], 1e-8);
        Assert.Equal(expected.GetProperty("loss_epoch11_noPL").GetDouble(), terms["loss"], 1e-5);
        var parameters = network.named_parameters().ToDictionary(named => named.name, named => named.parameter);
        foreach (var norm in expected.GetProperty("grad_norms").EnumerateObject())
        {
            var gradient = Values(parameters[norm.Name].grad!);
            var value = norm.Value.GetDouble();
            // Rounding: where images are flat the variances compete with 1e-5. Two threads instead of one change as much.
            Assert.Equal(value, Math.Sqrt(gradient.Sum(one => (double)one * one)), 5e-3 * value);
        }

        foreach (var optimiser in objective.Optimisers)
        {
            optimiser.Dispose();
        }
    }

    [Fact]
    public void Before_the_morphing_phase_the_deformer_has_no_gradient()
    {
        var model = new MorphaeusSettings { Channels = [2, 2, 2, 2], Strides = [2, 2, 2, 2] };
        using var network = model.CreateNetwork(16);
        var objective = model.CreateObjective(new(network, new(), Perceptual: null, Seed: 0));
        var images = rand([2, 1, 16, 16]);

        foreach (var epoch in (int[])[10, 11])
        {
            objective.Optimisers[0].Clear();
            objective.Step(new(images, images, Step: 1, Epoch: epoch));
            var without = network.named_parameters()
                .Where(named => named.parameter.grad is null).Select(named => named.name).ToArray();
            Assert.Equal(epoch < 11, without.Length > 0);
            Assert.All(without, name => Assert.StartsWith("deformer.", name, StringComparison.Ordinal));
        }

        objective.Optimisers[0].Dispose();
    }

    // In double precision, where differences are exact enough.
    [Theory]
    [InlineData("warp, image")]
    [InlineData("warp, field")]
    [InlineData("integrate")]
    [InlineData("ncc")]
    [InlineData("roughness")]
    public void Gradients_are_those_of_finite_differences(string of)
    {
        const int Edge = 6;
        manual_seed(1);
        var transform = new SpatialTransform(Edge);
        var pixels = Swapped(transform.Identity()).to(float64);
        var image = rand([1, 2, Edge, Edge], float64);
        // Away from whole pixels, where bilinear interpolation has a kink.
        var field = rand([1, 2, Edge, Edge], float64) * 0.3 + 0.3;
        var (at, loss) = of switch
        {
            "warp, image" => (image, (Func<Tensor, Tensor>)(x => transform.Warp(x, field, pixels).pow(2).sum())),
            "warp, field" => (field, x => transform.Warp(image, x, pixels).pow(2).sum()),
            "integrate" => (field, x => transform.Integrate(x, pixels).pow(2).sum()),
            "ncc" => (image.narrow(1, 0, 1).clone(), x => DeformationLosses.Ncc(x, image.narrow(1, 1, 1))),
            _ => (field, DeformationLosses.Roughness),
        };

        var input = at.detach().clone().requires_grad_();
        loss(input).backward();

        var gradient = input.grad!.data<double>().ToArray();
        var values = at.contiguous().data<double>().ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            var slope = (Shifted(i, 1e-5) - Shifted(i, -1e-5)) / 2e-5;
            Assert.Equal(slope, gradient[i], 1e-6 * Math.Max(1, Math.Abs(slope)));
        }

        double Shifted(int index, double by)
        {
            using var frozen = no_grad();
            var moved = at.detach().clone();
            moved.view(-1).narrow(0, index, 1).add_(by);
            return loss(moved).item<double>();
        }
    }

    private static Tensor Swapped(Tensor field) => SpatialTransform.Swap(field);

    // Columns first.
    private static Tensor Displacements(int edge, float rows, float columns) =>
        cat([ones([1, 1, edge, edge]) * columns, ones([1, 1, edge, edge]) * rows], 1);

    private static Tensor Field(int edge, Func<int, int, double> value) => tensor(
        [.. from row in Enumerable.Range(0, edge) from column in Enumerable.Range(0, edge) select (float)value(row, column)],
        [1, 1, edge, edge]);

    private static float[] Values(Tensor tensor) => tensor.contiguous().data<float>().ToArray();
}

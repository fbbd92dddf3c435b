using TorchSharp;
using static TorchSharp.torch;

namespace StandIns.Tests.TorchSharp;

public class NNFunctionalTests : TorchTest
{
    [Theory]
    [InlineData(nn.Reduction.Mean, 1.5f, 3.25f)]
    [InlineData(nn.Reduction.Sum, 3f, 6.5f)]
    public void Losses_of_two_elements(nn.Reduction reduction, float absolute, float squared)
    {
        var (input, target) = (tensor([1f, 2]), tensor([3.5f, 1.5f]));

        Assert.Equal(absolute, nn.functional.l1_loss(input, target, reduction).item<float>());
        Assert.Equal(squared, nn.functional.mse_loss(input, target, reduction).item<float>());
    }

    [Fact]
    public void A_loss_by_element() =>
        Assert.Equal([2.5f, 0.5f], nn.functional.l1_loss(tensor([1f, 2]), tensor([3.5f, 1.5f]), nn.Reduction.None)
            .data<float>().ToArray());

    // −ln ½, and the logarithm of 0 taken as −100.
    [Fact]
    public void Cross_entropy_of_probabilities()
    {
        var probabilities = nn.functional.sigmoid(tensor([0f, -200]));

        Assert.Equal([0.5f, 0], probabilities.data<float>().ToArray());
        Assert.Equal(
            [MathF.Log(2), 100],
                nn.functional.binary_cross_entropy(probabilities, tensor([1f, 1]), reduction: nn.Reduction.None)
                    .data<float>().ToArray());
    }

    [Fact]
    public void An_instance_norm_is_a_batch_norm_of_each_image()
    {
        manual_seed(0);
        var (images, weight, bias) = (randn([2, 3, 4, 5]), randn([3]), randn([3]));

        var normalised = nn.functional.instance_norm(images, weight: weight, bias: bias);

        var alone = Enumerable.Range(0, 2).Select(i =>
            nn.functional.batch_norm(images.index_select(0, tensor([(long)i])), null, null, weight, bias, training: true));
        Assert.Equal(0, (normalised - cat([.. alone])).abs().max().item<float>(), 1e-6);
    }

    [Fact]
    public void Padded_by_reflection()
    {
        var padded = nn.functional.pad(arange(9, float32).view(1, 1, 3, 3), (1, 1, 1, 1), PaddingModes.Reflect);

        Assert.Equal([1, 1, 5, 5], padded.shape);
        Assert.Equal([4, 3, 4, 5, 4, 1, 0, 1, 2, 1], padded.data<float>().ToArray()[..10]);
    }

    [Fact]
    public void Convolutions_do_not_pad_by_reflection() =>
        Assert.Throws<NotSupportedException>(() => nn.Conv2d(1, 1, 3, padding: 1, padding_mode: PaddingModes.Reflect));

    [Fact]
    public void Standard_deviations_divide_by_one_less()
    {
        var deviations = tensor([1f, 2, 3, 4, 5, 5, 5, 5], [2, 4]).std([1]);

        Assert.Equal([1.2909944f, 0], deviations.data<float>().ToArray());
    }

    [Fact]
    public void Pooled_by_squares()
    {
        using var pool = nn.AvgPool2d(2);

        Assert.Equal([2.5f, 4.5f], pool.call(arange(8, float32).view(1, 1, 2, 4)).data<float>().ToArray());
    }

    // √2 over the root of the fan-in.
    [Fact]
    public void Kaiming_normal_weights()
    {
        manual_seed(3);
        var weights = nn.init.kaiming_normal_(zeros([8, 2, 4, 4]));
        manual_seed(3);
        var expected = randn([8, 2, 4, 4]) * 0.25;

        Assert.Equal(0, (weights - expected).abs().max().item<float>(), 1e-7);
    }

    [Fact]
    public void Rolled_along_two_axes()
    {
        var rolled = arange(6, float32).view(2, 3).roll([1, 2], [0, 1]);

        Assert.Equal([4, 5, 3, 1, 2, 0], rolled.contiguous().data<float>().ToArray());
    }

    [Fact]
    public void One_hot_puts_the_classes_last()
    {
        var hot = nn.functional.one_hot(tensor([2L, 0]), 3);

        Assert.Equal([2, 3], hot.shape);
        Assert.Equal([0, 0, 1, 1, 0, 0], hot.data<long>().ToArray());
    }

    [Fact]
    public void Fan_in_of_a_transposed_convolution_counts_its_outputs()
    {
        using var layer = nn.ConvTranspose2d(8, 3, 4);
        Assert.Equal((3 * 16, 8 * 16), nn.init.CalculateFanInAndFanOut(layer.weight!));
    }
}

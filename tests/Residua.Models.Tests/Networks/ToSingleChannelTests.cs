using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Residua.Models.Tests;

public class ToSingleChannelTests
{
    [Theory]
    [InlineData(true, 1)]
    [InlineData(true, 5)]
    [InlineData(false, 5)]
    public void It_is_the_convolution_that_it_stands_for(bool hasBias, int images)
    {
        using var scope = NewDisposeScope();
        manual_seed(3);
        using var convolution = Conv2d(16, 1, 1, bias: hasBias);
        manual_seed(3);
        using var layer = new ToSingleChannel(16, hasBias);
        var input = rand([images, 16, 6, 7]);
        var (expected, found) = (convolution.call(input), layer.call(input));
        expected.pow(2).sum().backward();
        found.pow(2).sum().backward();

        Assert.Equal(convolution.state_dict().Keys, layer.state_dict().Keys);
        Assert.Equal(expected.shape, found.shape);
        Assert.InRange((expected - found).abs().max().item<float>(), 0, 1e-6f);
        Assert.All(
            convolution.parameters().Zip(layer.parameters()),
            pair => Assert.InRange((pair.First.grad! - pair.Second.grad!).abs().max().item<float>(), 0, 1e-4f));
        Assert.Equal(convolution.parameters().Count(), layer.parameters().Count());
    }

    [Fact]
    public void It_may_be_made_inside_a_scope()
    {
        ToSingleChannel layer;
        using (NewDisposeScope())
        {
            layer = new(4, hasBias: true);
        }

        using (layer)
        using (var image = rand([1, 4, 2, 2]))
        using (var sum = layer.call(image))
        {
            Assert.Equal([1, 1, 2, 2], sum.shape);
        }
    }
}

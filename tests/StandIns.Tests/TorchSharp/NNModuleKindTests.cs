using static TorchSharp.torch;

namespace StandIns.Tests.TorchSharp;

public class NNModuleKindTests : TorchTest
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_sigmoid_linear_unit_works_in_place_where_asked(bool inplace)
    {
        var input = zeros(2).add_(1);

        var sigmoid = nn.functional.sigmoid(ones([2])).data<float>().ToArray();
        Assert.Equal(sigmoid, nn.functional.silu(input, inplace).data<float>().ToArray());
        Assert.Equal(inplace, input.data<float>().ToArray()[0] != 1);
    }

    [Fact]
    public void A_module_may_take_two_tensors()
    {
        using var module = new Sum();
        Assert.Equal([3], module.call(ones([1]), tensor([2f])).data<float>().ToArray());
    }

    [Fact]
    public void A_group_norm_takes_three_dimensions_or_more()
    {
        using var norm = nn.GroupNorm(2, 4);
        Assert.Throws<ArgumentException>(() => norm.call(ones([2, 4])));
    }

    private sealed class Sum() : nn.Module<Tensor, Tensor, Tensor>("sum")
    {
        public override Tensor forward(Tensor input1, Tensor input2) => input1 + input2;
    }
}

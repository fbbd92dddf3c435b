using static TorchSharp.torch;

namespace Residua.Models.Tests;

public class QuantiserTests
{
    private static readonly VqVaeSettings Sizes = new() { CodeLength = 2, Codes = 3, Decay = 0.5 };

    [Fact]
    public void Vectors_become_their_nearest_codes_and_pass_gradients_on()
    {
        using var scope = NewDisposeScope();
        using var quantiser = WithCodes();
        var input = tensor([0.1f, 0.1f, 0.9f, 1.2f], [1, 1, 2, 2]).requires_grad_();

        var (quantised, loss) = quantiser.call(input);
        quantised.sum().backward();

        Assert.Equal([0f, 0f, 1f, 1f], quantised.detach().flatten().data<float>().ToArray());
        Assert.Equal((0.01 + 0.01 + 0.01 + 0.04) / 4, loss.item<float>(), 1e-6);
        Assert.Equal([1f, 1f, 1f, 1f], input.grad!.flatten().data<float>().ToArray());
    }

    // van den Oord et al. 2017, appendix A.1, with decay ½: one vector at code 0, two at code 1, none at code 2.
    [Fact]
    public void In_training_mode_codes_follow_their_vectors()
    {
        using var scope = NewDisposeScope();
        using var quantiser = WithCodes();

        quantiser.call(tensor([0.2f, 0f, 1f, 1f, 1f, 2f], [1, 1, 3, 2]));

        var state = quantiser.state_dict();
        Assert.Equal([0.5f, 1f, 0f], state["cluster_size"].data<float>().ToArray());
        Assert.Equal([0.1f, 1.5f, 2.5f], state["embed_avg"].narrow(0, 0, 1).contiguous().flatten().data<float>().ToArray());
        var smoothed = (0.5 + 1e-5) / (1.5 + 3e-5) * 1.5;
        Assert.Equal(0.1 / smoothed, state["embed"].flatten().data<float>().ToArray()[0], 1e-5);
    }

    [Fact]
    public void In_evaluation_mode_codes_stay()
    {
        using var scope = NewDisposeScope();
        using var quantiser = WithCodes();
        quantiser.eval();

        quantiser.call(tensor([0.2f, 0f], [1, 1, 1, 2]));

        Assert.Equal([0f, 1f, 5f, 0f, 1f, 5f], quantiser.state_dict()["embed"].flatten().data<float>().ToArray());
    }

    // Codes (0, 0), (1, 1) and (5, 5).
    private static Quantiser WithCodes()
    {
        var quantiser = new Quantiser(Sizes);
        using var codes = tensor([0f, 1f, 5f, 0f, 1f, 5f], [2, 3]);
        quantiser.state_dict()["embed"].copy_(codes);
        quantiser.state_dict()["embed_avg"].copy_(codes);
        return quantiser;
    }
}

using TorchSharp.Modules;
using static TorchSharp.torch;

namespace StandIns.Tests.TorchSharp;

public class OptimAdamTests : TorchTest
{
    [Theory]
    [InlineData("plain", 0.9, 0.999, 1e-8, 0, false)]
    [InlineData("l2", 0.5, 0.9, 1e-8, 0.02, false)]
    [InlineData("amsgrad", 0.9, 0.999, 1e-4, 0, true)]
    public void Twenty_updates_are_PyTorchs_bit_for_bit(
        string name, double beta1, double beta2, double eps, double weightDecay, bool amsgrad)
    {
        manual_seed(4);
        var parameter = nn.Parameter(randn([40]));
        using var optimizer = optim.Adam([parameter], 1e-2, beta1, beta2, eps, weightDecay, amsgrad);
        for (var i = 0; i < 20; i++)
        {
            parameter.grad = randn([40]);
            optimizer.step();
        }

        var (golden, state) = (new GoldenTensors("adam.csv"), (Adam.State)optimizer.state_dict().State[0]);
        golden.Check($"{name}/parameter", parameter, GoldenTensors.ExactHere);
        golden.Check($"{name}/exp_avg", state.exp_avg, GoldenTensors.ExactHere);
        golden.Check($"{name}/exp_avg_sq", state.exp_avg_sq, GoldenTensors.ExactHere);
        Assert.Equal((20, amsgrad), (state.step, state.max_exp_avg_sq is not null));
        if (amsgrad)
        {
            golden.Check($"{name}/max_exp_avg_sq", state.max_exp_avg_sq!, GoldenTensors.ExactHere);
        }
    }

    [Fact]
    public void Without_a_gradient_a_parameter_stays()
    {
        var parameter = nn.Parameter(ones([1]));
        using var optimizer = optim.Adam([parameter], weight_decay: 0.5);

        optimizer.step();

        Assert.Equal((0, 1f), (((Adam.State)optimizer.state_dict().State[0]).step, parameter.item<float>()));
    }

    [Fact]
    public void Settings_out_of_range() =>
        Assert.Throws<ArgumentException>(() => optim.Adam([nn.Parameter(ones([1]))], beta1: 1));
}

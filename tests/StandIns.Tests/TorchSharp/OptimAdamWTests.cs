using TorchSharp.Modules;
using static TorchSharp.torch;

namespace StandIns.Tests.TorchSharp;

public class OptimAdamWTests : TorchTest
{
    [Fact]
    public void Twenty_updates_are_PyTorchs_bit_for_bit()
    {
        manual_seed(2);
        var parameter = nn.Parameter(randn([40]));
        using var optimizer = optim.AdamW([parameter], lr: 1e-2, weight_decay: 0.02);
        for (var i = 0; i < 20; i++)
        {
            parameter.grad = randn([40]);
            optimizer.step();
        }

        var golden = new GoldenTensors("adamw.csv");
        var state = State(optimizer);
        golden.Check("parameter", parameter, GoldenTensors.ExactHere);
        golden.Check("exp_avg", state.exp_avg, GoldenTensors.ExactHere);
        golden.Check("exp_avg_sq", state.exp_avg_sq, GoldenTensors.ExactHere);
        Assert.Equal(20, state.step);
    }

    [Fact]
    public void A_restored_state_goes_on_in_the_same_numbers()
    {
        var (parameter, copy) = (nn.Parameter(ones([3])), nn.Parameter(ones([3])));
        using var optimizer = optim.AdamW([parameter], weight_decay: 0.1);
        using var restored = optim.AdamW([copy], weight_decay: 0.1);
        Update(optimizer, parameter, 1);

        var (from, to) = (State(optimizer), State(restored));
        using (no_grad())
        {
            copy.copy_(parameter);
            to.exp_avg.copy_(from.exp_avg);
            to.exp_avg_sq.copy_(from.exp_avg_sq);
            to.step = from.step;
        }

        Update(optimizer, parameter, 2);
        Update(restored, copy, 2);
        Assert.Equal(parameter.data<float>().ToArray(), copy.data<float>().ToArray());
    }

    [Fact]
    public void A_learning_rate_can_be_scheduled()
    {
        var parameter = nn.Parameter(ones([1]));
        using var optimizer = optim.AdamW([parameter], lr: 0.5);
        foreach (var group in optimizer.ParamGroups)
        {
            group.LearningRate = 0;
        }

        Update(optimizer, parameter, 1);

        Assert.Equal([1], parameter.data<float>().ToArray());
        Assert.Equal([0.5], optimizer.ParamGroups.Select(group => group.InitialLearningRate));
    }

    [Fact]
    public void Without_a_gradient_a_parameter_stays_and_a_zeroed_one_counts()
    {
        var parameter = nn.Parameter(ones([1]));
        using var optimizer = optim.AdamW([parameter], weight_decay: 0.5);

        optimizer.step();
        Assert.Equal((0, 1f), (State(optimizer).step, parameter.item<float>()));

        parameter.grad = ones([1]);
        optimizer.zero_grad();
        optimizer.step();
        Assert.Equal((1, 0.9995f), (State(optimizer).step, parameter.item<float>()));
    }

    [Fact]
    public void A_closure_gives_the_loss_with_gradients_on()
    {
        var parameter = nn.Parameter(ones([1]));
        using var optimizer = optim.AdamW([parameter]);

        using var loss = optimizer.step(() =>
        {
            var value = (parameter * 3).sum();
            value.backward();
            return value;
        });

        Assert.Equal(3, loss!.item<float>());
        Assert.Equal(1, State(optimizer).step);
    }

    [Theory]
    [InlineData(-1, 0.9, 0.999, 1e-8, 0)]
    [InlineData(1, 1, 0.999, 1e-8, 0)]
    [InlineData(1, 0.9, -0.1, 1e-8, 0)]
    [InlineData(1, 0.9, 0.999, -1, 0)]
    [InlineData(1, 0.9, 0.999, 1e-8, -1)]
    public void Settings_out_of_range(double lr, double beta1, double beta2, double eps, double weightDecay) =>
        Assert.Throws<ArgumentException>(() => optim.AdamW([nn.Parameter(ones([1]))], lr, beta1, beta2, eps, weightDecay));

    private static void Update(AdamW optimizer, Parameter parameter, float gradient)
    {
        parameter.grad = ones([parameter.NumberOfElements]) * gradient;
        optimizer.step();
    }

    private static AdamW.State State(AdamW optimizer) => (AdamW.State)optimizer.state_dict().State[0];
}

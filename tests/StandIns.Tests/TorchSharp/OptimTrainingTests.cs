using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace StandIns.Tests.TorchSharp;

public class OptimTrainingTests : TorchTest
{
    [Fact]
    public void Twenty_steps_lose_and_end_as_PyTorchs()
    {
        manual_seed(3);
        using var net = Autoencoder(width: 4, flat: 64);
        using var optimizer = optim.AdamW(net.parameters(), lr: 1e-3, weight_decay: 0.02);
        var losses = new float[20];
        for (var i = 0; i < losses.Length; i++)
        {
            losses[i] = Step(net, optimizer, rand([4, 1, 8, 8]));
        }

        var golden = new GoldenTensors("training.csv");
        var state = net.state_dict();
        golden.Check("losses", tensor(losses), 1e-6f);
        Assert.Equal(golden.Names.Skip(1).Order(), state.Keys.Order());
        foreach (var (name, value) in state)
        {
            golden.Check(name, value, 1e-6f);
        }
    }

    [Fact]
    public void A_step_leaves_no_tensor_alive()
    {
        using var net = Autoencoder(width: 4, flat: 64);
        using var optimizer = optim.AdamW(net.parameters());
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        for (var i = 0; i < 3; i++)
        {
            using (NewDisposeScope())
            {
                Step(net, optimizer, rand([4, 1, 8, 8]));
            }

            Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
        }
    }

    [SkippableFact]
    public void Memory_stays_flat_over_200_steps()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "reads /proc");
        using var net = Autoencoder(width: 4, flat: 4 * 32 * 32);
        using var optimizer = optim.AdamW(net.parameters());
        Train(20);
        var (tensors, resident) = (Tensor.TotalCount, Resident());

        Train(200);

        Assert.Equal(tensors, Tensor.TotalCount);
        Assert.InRange(Resident() - resident, long.MinValue, 8_000_000); // one activation kept a step would be 26 MB
        void Train(int steps)
        {
            for (var i = 0; i < steps; i++)
            {
                using var scope = NewDisposeScope();
                Step(net, optimizer, rand([2, 1, 64, 64]));
            }
        }
    }

    private static float Step(Sequential net, AdamW optimizer, Tensor input)
    {
        var loss = nn.functional.l1_loss(net.call(input), input);
        optimizer.zero_grad();
        loss.backward();
        optimizer.step();
        return loss.item<float>();
    }

    private static Sequential Autoencoder(long width, long flat)
    {
        var side = (long)Math.Sqrt(flat / width);
        return nn.Sequential(
            nn.Conv2d(1, width, 3, stride: 2, padding: 1, bias: false), nn.BatchNorm2d(width), nn.LeakyReLU(),
            new View(-1, flat), nn.Linear(flat, 8, hasBias: false), nn.Linear(8, flat, hasBias: false),
            new View(-1, width, side, side),
            nn.ConvTranspose2d(width, 2, 3, stride: 2, padding: 1, output_padding: 1, bias: false), nn.BatchNorm2d(2),
            nn.LeakyReLU(),
            nn.Conv2d(2, 1, 1, bias: false));
    }

    private static long Resident()
    {
        GC.Collect();
        return long.Parse(File.ReadAllText("/proc/self/statm").Split(' ')[1]) * Environment.SystemPageSize;
    }

    private sealed class View(params long[] shape) : nn.Module<Tensor, Tensor>(nameof(View))
    {
        public override Tensor forward(Tensor input) => input.view(shape);
    }
}

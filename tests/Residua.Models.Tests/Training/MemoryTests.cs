using System.Diagnostics;
using TorchSharp;

namespace Residua.Models.Tests;

public class MemoryTests
{
    [Theory]
    [InlineData("ae")]
    [InlineData("spatial-ae")]
    [InlineData("vq-vae")]
    public void No_tensor_outlives_its_step(string kind)
    {
        using var folder = new TemporaryFolder();
        var living = new List<long>();

        SmallTraining.Run(new() { Output = folder.Path, Progress = (_, _) => living.Add(torch.Tensor.TotalCount) }, kind);

        // Fewer are no leak: the real TorchSharp leaves some tensors of the start to the collector, which comes when it likes.
        Assert.Equal(living[0], living.Max());
    }

    [SkippableFact]
    public void No_tensor_outlives_a_training()
    {
        Skip.If(Upstream.IsInUse, Upstream.MiscountsParameters);
        using var folder = new TemporaryFolder();
        var before = torch.Tensor.TotalCount;

        SmallTraining.Run(new() { Output = folder.Path }, "vq-vae");

        Assert.Equal(before, torch.Tensor.TotalCount);
    }

    // A leak of one batch of 8 slices of 64×64 a step would be 20 MB.
    [Fact]
    public void Two_hundred_steps_take_no_more_memory_than_forty()
    {
        using var folder = new TemporaryFolder();
        using var process = Process.GetCurrentProcess();
        var used = new Dictionary<long, long>();
        void Measure(long done)
        {
            if (done is not (40 or 200))
            {
                return;
            }

            // What .NET has not given back yet is no leak.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            process.Refresh();
            used[done] = process.WorkingSet64; // the private memory counts a new thread's stack, 8 MB that nobody touches
        }

        var training = new ReconstructionTraining(
            SmallTraining.Model("ae"), SmallTraining.Settings with { Batch = 8, Steps = 200, ValidateEvery = 20 },
            SmallTraining.Slices(size: 64), SmallTraining.Anomalous(size: 64));
        new Trainer { Output = folder.Path, Progress = (done, _) => Measure(done) }.Train(training.Recipe, 0);

        Assert.InRange(used[200] - used[40], long.MinValue, 8 << 20);
    }
}

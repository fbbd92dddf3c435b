using Residua.Data;
using Residua.Data.Weights;

namespace Residua.Models.Tests;

public sealed class CheckpointTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private readonly byte[] _good;

    public CheckpointTests()
    {
        SmallTraining.Run(new() { Output = _folder.Path });
        _good = File.ReadAllBytes(Last);
    }

    private string Last => _folder[Trainer.LastFile];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(ReconstructionTraining.BestFile)]
    [InlineData(ReconstructionTraining.BestLossFile)]
    [InlineData(Trainer.LastFile)]
    public void All_weights_that_a_training_leaves_can_be_used(string file)
    {
        using var reconstructor = Reconstructor.Load(_folder[file], SmallTraining.Model("ae"), SmallTraining.Size);

        Assert.False(reconstructor.TrainingMode);
    }

    [Fact]
    public void Best_weights_are_those_of_the_best_validation()
    {
        var validations = File.ReadLines(_folder[Trainer.MetricsFile])
            .Select(line => line.Split(',')).Where(row => row[1] == "val/average precision");
        var best = validations.MaxBy(row => double.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture))!;

        var metadata = SafeTensorsFile.Read(_folder[ReconstructionTraining.BestFile]).Metadata;

        Assert.Equal((best[0], best[2]), (metadata["step"], metadata["val/average precision"]));
    }

    [Fact]
    public void Weights_of_another_model_are_refused_with_the_first_tensor_that_differs()
    {
        var wider = (AeSettings)SmallTraining.Model("ae") with { Latent = 5 };

        Assert.Equal(
            "holds the weights of another model: its bottleneck.1.weight is Float32 (3, 64), here it is Float32 (5, 64)",
            Refusal.Of(Last, () => Reconstructor.Load(Last, wider, SmallTraining.Size)));
        Assert.Equal(
            "holds the weights of another model: it has no enc_b.blocks.0.weight, which is Float32 (2, 1, 4, 4) here",
            Refusal.Of(Last, () => Reconstructor.Load(Last, SmallTraining.Model("vq-vae"), SmallTraining.Size)));
    }

    [SkippableFact]
    public void A_full_disk_leaves_the_old_checkpoint()
    {
        var disk = Directory.CreateDirectory(_folder["disk"]).FullName;
        Skip.IfNot(SmallDisk.TryMount(disk, "64k"), "needs the right to mount a tmpfs");
        try
        {
            var path = Path.Combine(disk, Trainer.LastFile);
            var pages = 1;
            foreach (var file in Directory.GetFiles(_folder.Path, "*.safetensors"))
            {
                File.Copy(file, Path.Combine(disk, Path.GetFileName(file)));
                pages += (int)(new FileInfo(file).Length >> 12) + 1;
            }

            File.WriteAllBytes(Path.Combine(disk, "filler"), new byte[(64 << 10) - (pages << 12)]);

            var longer = SmallTraining.Settings with { Steps = 16 };
            var refused = Assert.Throws<BadInputException>(
                () => SmallTraining.Run(new() { Output = _folder.Path, Resume = disk }, settings: longer));

            Assert.Contains("cannot be written", refused.Reason, StringComparison.Ordinal);
            Assert.Equal(_good, File.ReadAllBytes(path));
        }
        finally
        {
            SmallDisk.Unmount(disk);
        }
    }

    [Fact]
    public void A_draft_that_a_kill_left_behind_is_swept_away()
    {
        File.WriteAllText(_folder[$".{Trainer.LastFile}.0.tmp"], "cut");

        SmallTraining.Run(new() { Output = _folder.Path });

        Assert.False(File.Exists(_folder[$".{Trainer.LastFile}.0.tmp"]));
    }

    [Fact]
    public void Weights_that_another_training_left_are_not_taken_for_this_ones()
    {
        File.Delete(Last);
        var stopped = new CancellationTokenSource();
        stopped.Cancel();

        Assert.Throws<OperationCanceledException>(
            () => SmallTraining.Run(new() { Output = _folder.Path, Cancellation = stopped.Token }));

        Assert.False(
            File.Exists(_folder[ReconstructionTraining.BestFile]) || File.Exists(_folder[ReconstructionTraining.BestLossFile]));
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_refused()
    {
        var refused = Refusal.Of(Last, () => SmallTraining.Run(new() { Output = _folder["output"], Resume = Last }));

        Assert.Equal("is a file where a folder for checkpoints is needed; move or delete it", refused);
    }
}

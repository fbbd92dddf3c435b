using Residua.Data;
using Residua.Data.Weights;

namespace Residua.Models.Tests;

public sealed class CheckpointTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CheckpointTests() => SmallTraining.Run(new() { Output = _folder.Path });

    private string Last => _folder[Trainer.LastFile];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Trainer.BestFile)]
    [InlineData(Trainer.BestLossFile)]
    [InlineData(Trainer.LastFile)]
    public void All_weights_that_a_training_leaves_can_be_used(string file)
    {
        using var reconstructor = Reconstructor.Load(_folder[file], SmallTraining.Model(ModelKind.Ae), SmallTraining.Size);

        Assert.False(reconstructor.TrainingMode);
    }

    [Fact]
    public void Best_weights_are_those_of_the_best_validation()
    {
        var validations = File.ReadLines(_folder[Trainer.MetricsFile]).Select(line => line.Split(',')).Where(row => row[1] == "val/average precision");
        var best = validations.MaxBy(row => double.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture))!;

        var metadata = SafeTensorsFile.Read(_folder[Trainer.BestFile]).Metadata;

        Assert.Equal((best[0], best[2]), (metadata["step"], metadata["val/average precision"]));
    }

    [Fact]
    public void Weights_of_another_model_are_refused_with_the_first_tensor_that_differs()
    {
        var wider = SmallTraining.Model(ModelKind.Ae) with { Latent = 5 };

        Assert.Equal(
            "holds the weights of another model: its bottleneck.1.weight is Float32 (3, 64), here it is Float32 (5, 64)",
            Refusal.Of(Last, () => Reconstructor.Load(Last, wider, SmallTraining.Size)));
        Assert.Equal(
            "holds the weights of another model: it has no enc_b.blocks.0.weight, which is Float32 (2, 1, 4, 4) here",
            Refusal.Of(Last, () => Reconstructor.Load(Last, SmallTraining.Model(ModelKind.VqVae), SmallTraining.Size)));
    }

    [Fact]
    public void Weights_with_a_tensor_too_many_are_refused()
    {
        Rewrite((tensors, _) => tensors.Add("head.weight", new(ElementType.Float32, [1], new byte[4])));

        Assert.Contains("its head.weight, Float32 (1), is not known here", RefusedToResume(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_truncated_checkpoint_is_refused()
    {
        var bytes = File.ReadAllBytes(Last);
        File.WriteAllBytes(Last, bytes[..^5]);

        RefusedToResume();
    }

    [Theory]
    [InlineData("format", "residua-training-9", "its format is 'residua-training-9'")]
    [InlineData("step", "-1", "says '-1' for 'step'")]
    [InlineData("step", "many", "says 'many' for 'step'")]
    [InlineData("position", "11", "has handed out 11 of 10 slices")]
    [InlineData("best val/loss", "NaN", "says 'NaN' for 'best val/loss'")]
    public void A_checkpoint_that_contradicts_itself_is_refused(string name, string value, string reason)
    {
        Rewrite((_, metadata) => metadata[name] = value);

        Assert.Contains(reason, RefusedToResume(), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("training.order", "does not name each of the 10 slices once")]
    [InlineData("training.random-state", "has a random stream that is none")]
    [InlineData("training.log", "is no log")]
    public void Tensors_that_make_no_sense_are_refused(string name, string reason)
    {
        Skip.If(Upstream.IsInUse && name == "training.random-state", Upstream.TrustsRandomStates);
        Rewrite((tensors, _) => tensors[name] = new(tensors[name].Type, tensors[name].Shape, Enumerable.Repeat((byte)'a', tensors[name].Bytes.Length).ToArray()));

        Assert.Contains(reason, RefusedToResume(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_checkpoint_without_its_optimiser_is_refused()
    {
        Rewrite((tensors, _) => tensors.Remove("training.optimiser.decoder.2.weight.exp_avg"));

        Assert.Contains("has no training.optimiser.decoder.2.weight.exp_avg, which is Float32 (1, 2, 1, 1) here", RefusedToResume(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_full_disk_leaves_the_old_checkpoint()
    {
        var disk = Directory.CreateDirectory(_folder["disk"]).FullName;
        Skip.IfNot(SmallDisk.TryMount(disk, "64k"), "needs the right to mount a tmpfs");
        try
        {
            var path = Path.Combine(disk, Trainer.LastFile);
            File.Copy(Last, path);
            var good = File.ReadAllBytes(path);
            File.WriteAllBytes(Path.Combine(disk, "filler"), new byte[(64 << 10) - ((good.Length >> 12) + 2 << 12)]);

            var longer = SmallTraining.Settings with { Steps = 16 };
            var refused = Assert.Throws<BadInputException>(() => SmallTraining.Run(new() { Output = _folder.Path, Resume = disk }, settings: longer));

            Assert.Contains("cannot be written", refused.Reason, StringComparison.Ordinal);
            Assert.Equal(good, File.ReadAllBytes(path));
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

    private string RefusedToResume() => Refusal.Of(Last, () => SmallTraining.Run(new() { Output = _folder.Path }));

    private void Rewrite(Action<OrderedDictionary<string, StoredTensor>, Dictionary<string, string>> change)
    {
        var file = SafeTensorsFile.Read(Last);
        var (tensors, metadata) = (new OrderedDictionary<string, StoredTensor>(file.Tensors), new Dictionary<string, string>(file.Metadata));
        change(tensors, metadata);
        SafeTensorsFile.Write(Last, new(tensors, metadata));
    }
}

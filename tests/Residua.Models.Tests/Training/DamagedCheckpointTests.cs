using Residua.Data.Weights;

namespace Residua.Models.Tests;

/// <summary>A checkpoint that is of no use is set aside, and the training begins anew.</summary>
public sealed class DamagedCheckpointTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly byte[] _good;

    public DamagedCheckpointTests()
    {
        SmallTraining.Run(new() { Output = _folder.Path });
        _good = File.ReadAllBytes(Last);
    }

    private string Last => _folder[Trainer.LastFile];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Weights_with_a_tensor_too_many_are_set_aside()
    {
        Rewrite((tensors, _) => tensors.Add("head.weight", new(ElementType.Float32, [1], new byte[4])));

        Assert.Contains("its head.weight, Float32 (1), is not known here", SetAside(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_truncated_checkpoint_is_set_aside()
    {
        File.WriteAllBytes(Last, File.ReadAllBytes(Last)[..^5]);

        SetAside();
    }

    [Theory]
    [InlineData("format", "residua-training-1", "its format is 'residua-training-1', not 'residua-training-2'")]
    [InlineData("model", "{}", "its model is '{}'")]
    [InlineData("step", "-1", "says '-1' for 'step'")]
    [InlineData("step", "many", "says 'many' for 'step'")]
    public void A_checkpoint_of_another_training_is_set_aside(string name, string value, string reason)
    {
        Rewrite((_, metadata) => metadata[name] = value);

        Assert.Contains(reason, SetAside(), StringComparison.Ordinal);
    }

    public static TheoryData<string, double, string> Numbers => new()
    {
        { "training.order.position", 11, "has handed out 11 of 10 images" },
        { "training.order.position", -1, "has -1 for training.order.position" },
        { "training.kept.best-loss.safetensors.best", double.NaN, "has no number for training.kept.best-loss.safetensors.best" },
    };

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Numbers_that_make_no_sense_are_set_aside(string name, double value, string reason)
    {
        Rewrite((tensors, _) => tensors[name] = tensors[name].Type == ElementType.Float64
            ? new(ElementType.Float64, [], BitConverter.GetBytes(value))
            : new(ElementType.Int64, [], BitConverter.GetBytes((long)value)));

        Assert.Contains(reason, SetAside(), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("training.order.indices", "does not name each of the 10 images once")]
    [InlineData("training.random.state", "has a random stream that is none")]
    [InlineData("training.log.csv", "is no log")]
    public void Tensors_that_make_no_sense_are_set_aside(string name, string reason)
    {
        Skip.If(Upstream.IsInUse && name == "training.random.state", Upstream.TrustsRandomStates);
        Rewrite((tensors, _) => tensors[name] = new(
            tensors[name].Type, tensors[name].Shape, Enumerable.Repeat((byte)'a', tensors[name].Bytes.Length).ToArray()));

        Assert.Contains(reason, SetAside(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_checkpoint_without_its_optimiser_is_set_aside()
    {
        Rewrite((tensors, _) => tensors.Remove("training.optimiser.adamw.0.exp_avg"));

        Assert.Contains(
            "has no training.optimiser.adamw.0.exp_avg, which is Float32 (2, 1, 3, 3) here", SetAside(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_checkpoint_with_a_part_too_many_is_set_aside()
    {
        Rewrite((tensors, _) => tensors.Add("training.state.noise.state", new(ElementType.UInt8, [1], new byte[1])));

        Assert.Contains("its training.state.noise.state is not known here", SetAside(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_checkpoint_without_its_best_weights_is_set_aside()
    {
        File.Delete(_folder[ReconstructionTraining.BestLossFile]);

        Assert.Contains("goes with best-loss.safetensors, which is missing", SetAside(), StringComparison.Ordinal);
    }

    /// <summary>The warning of a training that begins anew, and ends as it should, because its checkpoint is of no use.</summary>
    private string SetAside()
    {
        var (bytes, warnings, first) = (File.ReadAllBytes(Last), new List<string>(), -1L);
        SmallTraining.Run(
            new() { Output = _folder.Path, Warn = warnings.Add, Progress = (done, _) => first = first < 0 ? done : first });

        Assert.Equal(0, first);
        Assert.Equal(bytes, File.ReadAllBytes($"{Last}.damaged"));
        Assert.Equal(_good, File.ReadAllBytes(Last));
        var warning = Assert.Single(warnings);
        Assert.EndsWith(
            $"It is now {Last}.damaged, and the training starts from the beginning.", warning, StringComparison.Ordinal);
        return warning;
    }

    private void Rewrite(Action<OrderedDictionary<string, StoredTensor>, Dictionary<string, string>> change)
    {
        var file = SafeTensorsFile.Read(Last);
        var (tensors, metadata) =
            (new OrderedDictionary<string, StoredTensor>(file.Tensors), new Dictionary<string, string>(file.Metadata));
        change(tensors, metadata);
        SafeTensorsFile.Write(Last, new(tensors, metadata));
    }
}

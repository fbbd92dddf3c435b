using System.ComponentModel.DataAnnotations;
using static TorchSharp.torch;

namespace Residua.Models.Tests.Autoencoders;

public class AutoencoderSettingsTests
{
    private static readonly ConvAeSettings Small = new() { Channels = [2, 4], Strides = [2, 2], KernelSize = 3 };

    [Fact]
    public void Defaults_are_the_published_ones()
    {
        var (model, training) = (new MorphaeusSettings(), new AutoencoderTrainingSettings());

        Assert.Equal((64, 1000, 5e-4, 25, 0.0), (training.Batch, training.Epochs, training.Lr, training.Patience, training.Alfa));
        Assert.Equal((true, true, 1.0), (training.FrozenNorm, training.LossAsEpoch, training.LogStart));
        Assert.Equal((3, 3.0, 1.0, 200, 11), (model.RefChannels, model.Beta, model.Delta, model.MaxIter, model.MorphFrom));
    }

    [Fact]
    public void A_model_is_described_by_its_kind_and_what_it_has() => Assert.Equal(
        """
        {"kind":"conv-ae","channels":[2,4],"strides":[2,2],"kernel-size":3,"activation":"leaky-relu","leaky-slope":1,
        "upsampling":"transposed","latent":null,"latent-channels":16,"loss":"l1"}
        """.ReplaceLineEndings(""),
        ModelDescription.Of(Small));

    [Theory]
    [InlineData(0, 1e-3)]
    [InlineData(1, 0.015)]
    [InlineData(100, 1.5)]
    [InlineData(200, 3)]
    [InlineData(1000, 3)]
    public void The_weight_of_the_regulariser_grows(int epoch, double weight) =>
        Assert.Equal(weight, new MorphaeusSettings().BetaAt(epoch), 1e-12);

    [Fact]
    public void As_many_references_as_levels_are_refused()
    {
        var model = new MorphaeusSettings { Channels = [2, 2, 2], Strides = [2, 2, 2] };

        Refusal.Of("model.ref-channels", () => model.CreateNetwork(16));
        Assert.Single(model.Validate(new ValidationContext(model)));
        Assert.Empty(new MorphaeusSettings().Validate(new ValidationContext(model)));
    }

    // With a slope of 1 the whole network is affine but for its last function.
    [Theory]
    [InlineData(1, true)]
    [InlineData(0.01, false)]
    public void A_slope_of_one_makes_it_affine(double slope, bool isAffine)
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        manual_seed(3);
        using var network = (Small with { LeakySlope = slope }).CreateNetwork(16);
        network.eval();
        var (one, other) = (rand([1, 1, 16, 16]), rand([1, 1, 16, 16]));

        var off = Logits(one).Zip(Logits(other), (a, b) => (a + b) / 2).Zip(Logits((one + other) / 2), (a, b) => Math.Abs(a - b));
        Assert.Equal(isAffine, off.Max() < 1e-5);

        IEnumerable<double> Logits(Tensor images) => network.Reconstruct(images).Reconstruction.data<float>().ToArray()
            .Select(output => Math.Log(output / (1.0 - output)));
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 6)]
    public void Batch_normalisation_is_frozen_unless_it_is_not(bool isFrozen, long batches)
    {
        using var folder = new TemporaryFolder();
        var images = new TinyImages();
        new AutoencoderTraining(Small, new() { Batch = 3, Epochs = 2, FrozenNorm = isFrozen }, images, images, images)
            .Train(new() { Output = folder.Path }, 0);

        var weights = Data.Weights.SafeTensorsFile.Read(folder[Trainer.LastFile]).Tensors;
        Assert.Equal(
            batches, BitConverter.ToInt64(weights["encoder.conv__batch_0.num_batches_tracked"].Bytes.Span));
    }

    // The second value of a reference run of DAE, whose first validation loss is about 0.416.
    [Theory]
    [InlineData(AutoencoderSchedule.Cosine, true, 0.4164, 9.99957e-5)]
    [InlineData(AutoencoderSchedule.Cosine, false, 0.4164, 9.99753e-5)]
    [InlineData(AutoencoderSchedule.Exponential, true, 0.5, 9.84886e-5)]
    [InlineData(AutoencoderSchedule.Exponential, false, 0.5, 9.7e-5)]
    public void Schedules_take_the_loss_for_the_epoch_unless_they_do_not(
        AutoencoderSchedule scheduler, bool lossAsEpoch, double loss, double second)
    {
        using var network = Small.CreateNetwork(16);
        var objective = Small.CreateObjective(
            new(network, new() { Lr = 1e-4, Scheduler = scheduler, LossAsEpoch = lossAsEpoch }, null, 0));
        using var adam = objective.Optimisers[0];

        Assert.Equal(1e-4, adam.Rate.At(1, 0));
        adam.Rate.Validated([new("Val/Val_loss_prec", loss)]);
        Assert.Equal(second, adam.Rate.At(4, 1), 1e-10);
    }

    [Theory]
    [InlineData("step,name,value\n1,loss\n")]
    [InlineData("step,name,value\n0,loss,1\n")]
    [InlineData("step,name,value\n1,loss,much\n")]
    public void A_log_that_is_none_is_refused(string text)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["metrics.csv"], text);

        Refusal.Of(folder["metrics.csv"], () => AutoencoderLog.Read(folder["metrics.csv"], 3));
        Refusal.Of(folder["other.csv"], () => AutoencoderLog.Read(folder["other.csv"], 3));
    }
}

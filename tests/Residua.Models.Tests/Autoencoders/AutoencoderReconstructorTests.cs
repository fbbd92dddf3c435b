namespace Residua.Models.Tests.Autoencoders;

public class AutoencoderReconstructorTests
{
    private static readonly ConvAeSettings Small = new() { Channels = [2, 4], Strides = [2, 2], KernelSize = 3 };

    [Fact]
    public void Untrained_it_has_the_weights_of_the_seed()
    {
        using var one = AutoencoderReconstructor.Load(null, Small, 16, 1);
        using var same = AutoencoderReconstructor.Load(null, Small, 16, 1);
        using var other = AutoencoderReconstructor.Load(null, Small, 16, 2);
        var image = new float[256];

        Assert.Equal(one.Reconstruct(image).Reconstruction, same.Reconstruct(image).Reconstruction);
        Assert.NotEqual(one.Reconstruct(image).Reconstruction, other.Reconstruct(image).Reconstruction);
        Assert.Null(one.Reconstruct(image).Prior);
    }

    [Fact]
    public void Morphaeus_also_gives_what_it_deforms_and_how()
    {
        var model = new MorphaeusSettings { Channels = [2, 2, 2, 2], Strides = [2, 2, 2, 2] };
        using var reconstructor = AutoencoderReconstructor.Load(null, model, 16, 1);

        var prediction = reconstructor.Reconstruct(new float[256]);

        Assert.Equal((256, 256, 512), (prediction.Prior!.Length, prediction.Reversed!.Length, prediction.Velocity!.Length));
    }

    [Fact]
    public void Weights_of_another_network_are_refused()
    {
        using var folder = new TemporaryFolder();
        var images = new TinyImages();
        new AutoencoderTraining(Small, new() { Batch = 3, Epochs = 1 }, images, images, images)
            .Train(new() { Output = folder.Path }, 1);
        var best = folder[AutoencoderTraining.BestFile];

        Assert.Contains(
            "another model: its encoder.conv__encode_0.weight is Float32 (2, 1, 3, 3), here it is Float32 (2, 1, 5, 5)",
            Refusal.Of(best, () => AutoencoderReconstructor.Load(best, Small with { KernelSize = 5 }, 16, 1)),
            StringComparison.Ordinal);
        Assert.Contains(
            "another model: it has no lin_enc.weight",
            Refusal.Of(best, () => AutoencoderReconstructor.Load(best, Small with { Latent = 4 }, 16, 1)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(5056)]
    public void A_place_in_a_stream_that_is_none_is_refused(int length)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["stream.bin"], new byte[length]);
        using var reconstructor = AutoencoderReconstructor.Load(null, Small, 16, 1);

        Assert.Contains(
            "no place in torch's stream", Refusal.Of(folder["stream.bin"], () => reconstructor.GoOnFrom(folder["stream.bin"])),
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_of_another_size_is_refused()
    {
        using var reconstructor = AutoencoderReconstructor.Load(null, Small, 16, 1);

        Assert.Throws<ArgumentException>(() => reconstructor.Reconstruct(new float[255]));
    }
}

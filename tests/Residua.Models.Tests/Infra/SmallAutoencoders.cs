using Residua.Data;

namespace Residua.Models.Tests;

/// <summary>The five kinds with a handful of channels, on images of 32×32.</summary>
internal static class SmallAutoencoders
{
    public const int Edge = 32;

    public static AutoencoderSettings Model(string kind) => kind switch
    {
        "vae" => new VaeSettings { Channels = [2, 3, 4], Latent = 5 },
        "beta-vae" => new BetaVaeSettings { Width = 3, Hidden = 6, Latent = 4, AdditionalLayer = false },
        "aae" => new AaeSettings { Width = 2, ExtraLayers = 0, Latent = 5 },
        "si-vae" => new SiVaeSettings { Channels = [2, 3, 3], Latent = 4 },
        _ => new DaeSettings { Width = 2, Depth = 3, NoiseRes = 4 },
    };

    /// <summary>Edge of the images that a kind is tried with: a β-VAE halves at least four times.</summary>
    public static int EdgeOf(string kind) => kind == "beta-vae" ? 2 * Edge : Edge;

    /// <summary>Ten images to train on in three batches, five to validate with, three to test.</summary>
    public static AutoencoderTraining Training(
        string kind, AutoencoderTrainingSettings? training = null, AutoencoderSettings? model = null)
    {
        var slices = SmallTraining.Slices(18, EdgeOf(kind));
        return new(
            model ?? Model(kind), training ?? Settings(kind), Part(slices, 0, 10), Part(slices, 10, 5), Part(slices, 15, 3));
    }

    public static AutoencoderTrainingSettings Settings(string kind) => new()
    {
        Batch = 3,
        Epochs = 3,
        SaveEvery = 2,
        Scheduler = kind switch
        {
            "dae" => AutoencoderSchedule.Cosine,
            "vae" => AutoencoderSchedule.Plateau,
            _ => AutoencoderSchedule.None,
        },
    };

    private static StoredSlices Part(SliceStack slices, int first, int count)
    {
        var size = slices.Height * slices.Width;
        return new(new(slices.Pixels[(first * size)..((first + count) * size)], count, slices.Height, slices.Width));
    }
}

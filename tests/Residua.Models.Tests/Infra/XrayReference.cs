using System.Collections.Concurrent;
using System.Text.Json;
using Residua.Data;
using static TorchSharp.torch;

namespace Residua.Models.Tests;

/// <summary>A run of the original's convolutional autoencoders on synthetic X-rays; tests/goldens/morphaeus has them.</summary>
/// <param name="name">Of the run.</param>
internal sealed class XrayReference(string name)
{
    public const int Seed = 2109;
    public const int Edge = 128;

    /// <summary>Rows and columns of the four pixels that were kept of every image.</summary>
    public static readonly IReadOnlyList<(int Row, int Column)> Points = [(0, 0), (64, 64), (127, 127), (30, 100)];

    private static readonly ConcurrentDictionary<string, SliceStack> Read = [];

    public JsonElement Root { get; } = Json($"{name}.json");

    public AutoencoderSettings Model => ModelOf(name);

    public AutoencoderTrainingSettings Training => new()
    {
        Batch = 8,
        Epochs = Trainer.GetProperty("nr_epochs").GetInt32(),
        Lr = Trainer.GetProperty("optimizer_params").GetProperty("lr").GetDouble(),
        Patience = Trainer.TryGetProperty("patience", out var patience) ? patience.GetInt32() : 25,
    };

    private JsonElement Trainer => Root.GetProperty("config").GetProperty("trainer").GetProperty("params");

    public static AutoencoderSettings ModelOf(string name) => name switch
    {
        "AE-S" or "AE-S-earlystop" => new ConvAeSettings(),
        "AE-D" => new ConvAeSettings { Latent = 128 },
        "woPLM" => new ConvAeSettings
        {
            Channels = [16, 32, 64, 128, 256, 256, 256],
            Strides = [2, 2, 2, 2, 2, 2, 2],
            KernelSize = 3,
            Activation = ConvAeActivation.Swish,
            Upsampling = ConvAeUpsampling.Bilinear,
            Loss = PixelLoss.L2,
        },
        _ => new MorphaeusSettings(),
    };

    public static JsonElement Json(string file) => JsonDocument.Parse(File.ReadAllBytes(PathOf(file))).RootElement;

    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "goldens", "morphaeus", file);

    /// <summary>Images of a list, as trainings see them: resized as tensors, bilinear, without smoothing.</summary>
    public static SliceStack TrainingImages(string list) => Read.GetOrAdd(list, _ =>
    {
        using var scope = NewDisposeScope();
        var images = Pictures(list).Select(path => Resized(PngFile.Read(path))).ToArray();
        return new([.. images.SelectMany(image => image)], images.Length, Edge, Edge);
    });

    public static IEnumerable<string> Pictures(string list) =>
        File.ReadLines(PathOf($"cxr-mini/splits/{list}.csv")).Skip(1).Select(PathOf);

    /// <summary>The names of the values that an epoch or a batch has, and the values.</summary>
    public static IEnumerable<(string Name, double Value)> Values(JsonElement table) =>
        table.EnumerateObject().Select(value => (value.Name, value.Value.GetDouble()));

    /// <summary>What is known of the stream where the run was.</summary>
    public JsonElement Place(string at) =>
        Root.GetProperty("rng").EnumerateArray().First(place => place.GetProperty("at").GetString()!.Split(" | ").Contains(at));

    private static float[] Resized(SliceStack picture) => nn.functional.interpolate(
        tensor(picture.Pixels, [1, 1, picture.Height, picture.Width]), size: [Edge, Edge], mode: InterpolationMode.Bilinear,
        align_corners: false).data<float>().ToArray();
}

using System.Text.Json;
using static TorchSharp.torch;

namespace Residua.Models.Tests;

/// <summary>
/// Numbers of the original's diffusion model; tests/goldens/ssim-ensemble/diffusion/README.md has their origin.
/// </summary>
internal static class DiffusionGoldens
{
    public const int Seed = 3141;

    public static readonly DdpmSettings TinySettings = new() { Base = 32, ResidualBlocks = 1 };

    public static JsonElement Tiny { get; } = Read("tiny_unet.json");

    public static JsonElement Full { get; } = Read("full_unet.json");

    public static string PathOf(params string[] names) =>
        Path.Combine([AppContext.BaseDirectory, "goldens", "ssim-ensemble", .. names]);

    public static JsonElement Read(string file) =>
        JsonDocument.Parse(File.ReadAllBytes(PathOf("diffusion", file))).RootElement;

    /// <summary>Four images of 32×32.</summary>
    public static Tensor TinyImages() => Images(4, 32, (row, column, image) =>
        0.5 + 0.3 * Math.Sin(0.21 * row + 0.4 * image) * Math.Cos(0.17 * column)
            + 0.15 * Math.Cos(0.31 * (row - column) + image));

    /// <summary>Two images of 96×96.</summary>
    public static Tensor FullImages() => Images(2, 96, (row, column, image) =>
        0.5 + 0.25 * Math.Sin(0.11 * row + 0.5 * image) + 0.25 * Math.Cos(0.07 * column));

    /// <summary>The tiny network with the weights of <c>torch_init</c> or <c>hash_init</c>.</summary>
    public static UNet TinyNetwork(string variant)
    {
        manual_seed(Seed);
        var network = TinySettings.CreateNetwork(32);
        if (variant == "hash_init")
        {
            HashWeights.Fill(network);
        }

        return network;
    }

    /// <summary>Compares a tensor's statistics and points: sums to the tolerance times the number of elements.</summary>
    public static void Check(JsonElement expected, Tensor actual, double tolerance)
    {
        var (width, size) = ((int)actual.shape[3], (int)(actual.shape[2] * actual.shape[3]));
        var values = actual.detach().data<float>().ToArray();
        foreach (var point in expected.GetProperty("points").EnumerateArray())
        {
            var at = Number("b") * size + Number("r") * width + Number("c");
            Assert.Equal(point.GetProperty("value").GetDouble(), values[at], tolerance);
            int Number(string name) => point.GetProperty(name).GetInt32();
        }

        var statistics = expected.GetProperty("stat");
        Assert.Equal(statistics.GetProperty("mean").GetDouble(), values.Average(value => (double)value), tolerance);
        var magnitude = values.Average(value => Math.Abs((double)value));
        Assert.Equal(statistics.GetProperty("abs_sum").GetDouble() / values.Length, magnitude, tolerance);
        Assert.Equal(statistics.GetProperty("min").GetDouble(), values.Min(), tolerance);
        Assert.Equal(statistics.GetProperty("max").GetDouble(), values.Max(), tolerance);
    }

    private static Tensor Images(int count, int edge, Func<int, int, int, double> intensity)
    {
        var pixels = new float[count * edge * edge];
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (float)intensity(i / edge % edge, i % edge, i / (edge * edge));
        }

        return tensor(pixels, [count, 1, edge, edge]);
    }
}

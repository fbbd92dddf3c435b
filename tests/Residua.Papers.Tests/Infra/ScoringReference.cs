using System.Globalization;
using System.Text.Json;
using Residua.Data;
using Residua.Numerics;
using Residua.Papers.SsimEnsemble.Scoring;

namespace Residua.Papers.Tests;

/// <summary>The volumes that the original code of paper 3 scored, and what it computed.</summary>
internal static class ScoringReference
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "goldens", "ssim-ensemble");

    public static JsonElement Json(string path) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, path))).RootElement;

    /// <summary>A file as a volume: axis 0 fastest.</summary>
    public static Volume Read(string path)
    {
        var file = Path.Combine(Folder, path + ".nii.gz");
        var header = NiftiFile.ReadHeader(file);
        var shape = new VolumeShape(header.X, header.Y, header.Z);
        var slices = NiftiFile.ReadSlices(file, 0, shape.Z).Pixels;
        var voxels = new float[shape.Length];
        for (var i = 0; i < voxels.Length; i++)
        {
            var (x, y, z) = (i % shape.X, i / shape.X % shape.Y, i / shape.SliceLength);
            voxels[i] = slices[(((z * shape.X) + x) * shape.Y) + y];
        }

        return new(voxels, shape);
    }

    /// <summary>One of A, B, C, healthy0 and healthy1.</summary>
    public static ScoredVolume Volume(string name) => new(
        name, Read($"scoring/{name}/input"), Read($"scoring/{name}/reconstruction"))
    {
        Mask = Read($"scoring/{name}/mask"),
        Segmentation = name.Length == 1 ? Read($"scoring/{name}/segmentation") : null,
    };

    /// <summary>A number, of which JSON has no NaN and no infinity.</summary>
    public static double Number(JsonElement element) => element.ValueKind == JsonValueKind.String
        ? double.Parse(element.GetString()!, CultureInfo.InvariantCulture)
        : element.GetDouble();

    public static double[] Numbers(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? [.. element.EnumerateArray().Select(Number)] : [Number(element)];

    /// <summary>Compares a map with its statistics and its voxels.</summary>
    public static void AssertEqual(JsonElement stage, float[] map, VolumeShape shape, double largest, double mean)
    {
        var statistics = stage.GetProperty("map");
        Assert.Equal(Number(statistics.GetProperty("mean")), map.Average(value => (double)value), mean);
        Assert.Equal(Number(statistics.GetProperty("rms")), Math.Sqrt(map.Average(value => (double)value * value)), mean);
        Assert.Equal(Number(statistics.GetProperty("min")), map.Min(), largest);
        Assert.Equal(Number(statistics.GetProperty("max")), map.Max(), largest);
        if (!stage.TryGetProperty("points", out var points))
        {
            return;
        }

        foreach (var point in points.EnumerateArray())
        {
            var (x, y, z) = (point.GetProperty("x"), point.GetProperty("y"), point.GetProperty("z"));
            var at = shape.IndexOf(x.GetInt32(), y.GetInt32(), z.GetInt32());
            Assert.Equal(Number(point.GetProperty("value")), map[at], largest);
        }
    }

    public static void AssertEqual(string path, float[] map, double largest)
    {
        var expected = Read(path).Voxels.Span;
        Assert.Equal(expected.Length, map.Length);
        for (var i = 0; i < map.Length; i++)
        {
            Assert.Equal(expected[i], (double)map[i], largest);
        }
    }

    /// <summary>How many voxels of two masks differ.</summary>
    public static int Difference(string path, byte[] mask)
    {
        var expected = Read(path).Voxels.Span;
        var count = 0;
        for (var i = 0; i < mask.Length; i++)
        {
            count += expected[i] == mask[i] ? 0 : 1;
        }

        return count;
    }
}

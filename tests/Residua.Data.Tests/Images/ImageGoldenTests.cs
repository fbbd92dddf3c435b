using System.Text.Json;

namespace Residua.Data.Tests;

/// <summary>What the original's loaders make of 52 pictures.</summary>
public class ImageGoldenTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "goldens", "morphaeus");

    private static readonly JsonElement[] Goldens =
    [
        .. JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "inputs.json"))).RootElement
            .GetProperty("files").EnumerateArray(),
    ];

    private static readonly string[] Files =
        [.. Goldens.Select(golden => Path.GetFullPath(golden.GetProperty("file").GetString()!, Folder))];

    [Fact]
    public void Training_images_are_the_originals_to_the_last_bit()
    {
        var images = ImageStackReader.Read(Files, 128, ImageResize.Tensor, threads: 2);

        Assert.Equal((52, 128, 128), (images.Count, images.Height, images.Width));
        Assert.All(Enumerable.Range(0, images.Count), i =>
        {
            var golden = Goldens[i].GetProperty("train_route");
            Assert.Equal(golden.GetProperty("sum").GetDouble(), Sum(images, i), 1e-9);
            Assert.Equal(Points(golden, "points").Select(value => (float)value), At(images, i));
        });
    }

    [Fact]
    public void Evaluation_images_are_the_originals_to_the_last_level()
    {
        var images = ImageStackReader.Read(Files, 128, ImageResize.Pillow, threads: 2);

        Assert.All(Enumerable.Range(0, images.Count), i =>
        {
            var golden = Goldens[i].GetProperty("test_route");
            Assert.Equal(golden.GetProperty("sum_8bit").GetInt64(), (long)Math.Round(Sum(images, i) * 255));
            Assert.Equal(Points(golden, "points_8bit").Select(level => (float)level / 255f), At(images, i));
        });
    }

    [Fact]
    public void Pictures_of_the_size_that_is_asked_for_are_kept()
    {
        var (tensor, pillow) = (
            ImageStackReader.Read(Files, 299, ImageResize.Tensor), ImageStackReader.Read(Files, 299, ImageResize.Pillow));

        Assert.Equal(tensor.Pixels, pillow.Pixels);
        Assert.All(
            Enumerable.Range(0, tensor.Count),
            i => Assert.Equal(Goldens[i].GetProperty("png_sum").GetInt64(), (long)Math.Round(Sum(tensor, i) * 255)));
    }

    [Theory]
    [InlineData("train", 26)]
    [InlineData("val", 10)]
    [InlineData("test_normal", 8)]
    [InlineData("test_opacity", 8)]
    [InlineData("train_small", 9)]
    [InlineData("val_small", 5)]
    public void Lists_name_the_pictures(string name, int count)
    {
        var files = ImageList.Read(Path.Combine(Folder, "cxr-mini"), name);

        var folder = Path.Combine(Folder, "cxr-mini", name.Replace("_small", "", StringComparison.Ordinal));
        var prefix = name == "test_opacity" ? "opacity" : "normal";
        Assert.Equal(Enumerable.Range(1, count).Select(i => Path.Combine(folder, $"{prefix}-{i:D3}.png")), files);
    }

    private static double Sum(SliceStack images, int i)
    {
        var sum = 0.0;
        foreach (var value in images[i].Pixels.Span)
        {
            sum += value;
        }

        return sum;
    }

    private static IEnumerable<double> Points(JsonElement golden, string name) =>
        golden.GetProperty(name).EnumerateArray().Select(value => value.GetDouble());

    private static IEnumerable<float> At(SliceStack images, int i) =>
        ((int[])[0, (64 * 128) + 64, (127 * 128) + 127, (30 * 128) + 100]).Select(at => images[i].Pixels.Span[at]);
}

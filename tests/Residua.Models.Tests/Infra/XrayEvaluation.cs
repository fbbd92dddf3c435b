using System.Text.Json;

namespace Residua.Models.Tests;

/// <summary>Compares what trained weights make of the pictures for evaluation with what the original's made of them.</summary>
internal static class XrayEvaluation
{
    private const int Edge = XrayReference.Edge;

    /// <summary>Goes through both data sets in the original's order.</summary>
    /// <param name="run">What is expected.</param>
    /// <param name="folder">Of the training.</param>
    /// <param name="tolerance">Absolute, of a score; single pixels are allowed five times that.</param>
    public static void Check(XrayReference run, TemporaryFolder folder, double tolerance)
    {
        using var reconstructor = AutoencoderReconstructor.Load(
            folder[AutoencoderTraining.BestFile], run.Model, Edge, XrayReference.Seed);
        reconstructor.GoOnFrom(folder[AutoencoderTraining.StreamFile]);
        var expected = run.Root.GetProperty("downstream").GetProperty("datasets");
        foreach (var (list, name) in ((string, string)[])[("test_normal", "Normal_RSNA"), ("test_opacity", "Pneumonia")])
        {
            reconstructor.BeginDataSet();
            foreach (var (index, path) in XrayReference.Pictures(list).Index())
            {
                Check(reconstructor, PillowResize.Read(path, Edge), expected.GetProperty(name), index, tolerance);
            }
        }
    }

    private static void Check(
        AutoencoderReconstructor reconstructor, float[] image, JsonElement expected, int index, double tolerance)
    {
        var prediction = reconstructor.Reconstruct(image);
        var golden = expected.GetProperty("images")[index];
        var score = image.Zip(prediction.Reconstruction, (pixel, other) => Math.Abs((double)other - pixel)).Average();
        Assert.Equal(expected.GetProperty("score")[index].GetDouble(), score, tolerance);
        Assert.Equal(golden.GetProperty("input").GetProperty("sum").GetDouble(), image.Sum(pixel => (double)pixel), 1e-6);
        Check(golden, "reconstruction", prediction.Reconstruction, tolerance);
        if (prediction is { Prior: { } prior, Reversed: { } reversed, Velocity: { } velocity })
        {
            Check(golden, "prior", prior, tolerance);
            Check(golden, "reversed", reversed, tolerance);
            Check(golden, "velocity_rows", velocity[..(Edge * Edge)], tolerance);
            Check(golden, "velocity_cols", velocity[(Edge * Edge)..], tolerance);
        }
    }

    private static void Check(JsonElement golden, string name, float[] values, double tolerance)
    {
        var points = XrayReference.Points.Select(point => (double)values[point.Row * Edge + point.Column]);
        Assert.All(
            golden.GetProperty(name).GetProperty("points").Deserialize<double[]>()!.Zip(points),
            pair => Assert.Equal(pair.First, pair.Second, 5 * tolerance));
    }
}

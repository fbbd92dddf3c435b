using System.Globalization;
using System.Text.Json;
using static TorchSharp.torch;

namespace Residua.Models.Tests;

/// <summary>Numbers of PyTorch; tests/goldens/recipes/README.md says how they were made.</summary>
internal static class RecipeGoldens
{
    public static JsonElement Read(string file) =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "goldens", "recipes", file))).RootElement;

    /// <summary>Trains, and compares the log with that of PyTorch.</summary>
    public static void Check(string file, Func<Device, Recipe> recipe)
    {
        using var folder = new TemporaryFolder();
        new Trainer { Output = folder.Path }.Train(recipe, 0);

        var log = File.ReadLines(folder[Trainer.MetricsFile]).Skip(1).Select(line => line.Split(','))
            .ToLookup(row => row[1], row => double.Parse(row[2], CultureInfo.InvariantCulture));
        foreach (var expected in Read(file).EnumerateObject())
        {
            var values = expected.Value.Deserialize<double[]>()!;
            Assert.Equal(values.Length, log[expected.Name].Count());
            Assert.All(values.Zip(log[expected.Name]), value => Assert.Equal(value.First, value.Second, 1e-5));
        }
    }
}

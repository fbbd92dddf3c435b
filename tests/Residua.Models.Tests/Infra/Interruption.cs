using static TorchSharp.torch;

namespace Residua.Models.Tests;

/// <summary>Trains in one go and with a stop on the way.</summary>
internal static class Interruption
{
    /// <summary>Whether a training that is stopped after a step, and continued, leaves the files of one that is not.</summary>
    /// <param name="recipe">Makes the recipe.</param>
    /// <param name="step">The last step before the stop.</param>
    /// <param name="stopped">The recipe of the training that is stopped, if not the same.</param>
    public static bool ChangesNothing(Func<Device, Recipe> recipe, int step, Func<Device, Recipe>? stopped = null)
    {
        using var whole = new TemporaryFolder();
        using var parts = new TemporaryFolder();
        new Trainer { Output = whole.Path }.Train(recipe, 0);

        using var stop = new CancellationTokenSource();
        var (steps, warnings) = (new List<long>(), new List<string>());
        var trainer = new Trainer
        {
            Output = parts["output"],
            Resume = parts["resume"],
            Cancellation = stop.Token,
            Progress = (done, _) => { if (done == step) { stop.Cancel(); } },
        };
        Assert.Throws<OperationCanceledException>(() => trainer.Train(stopped ?? recipe, 0));
        var continued = new Trainer
        {
            Output = parts["output"],
            Resume = parts["resume"],
            Progress = (done, _) => steps.Add(done),
            Warn = warnings.Add,
        };
        continued.Train(stopped ?? recipe, 0);

        Assert.Empty(warnings);
        Assert.Equal(step, steps[0]);
        return FilesOf(whole.Path).SequenceEqual(FilesOf(parts["output"]));
    }

    // Events hold the time.
    private static IEnumerable<string> FilesOf(string folder) => Directory.GetFiles(folder).Order(StringComparer.Ordinal)
        .Where(path => !Path.GetFileName(path).StartsWith("events", StringComparison.Ordinal))
        .Select(path => $"{Path.GetFileName(path)} {Convert.ToHexString(File.ReadAllBytes(path))}");
}

using Residua.Data;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>Trains by a recipe and leaves weights and the log of the training in a folder.</summary>
/// <remarks>Same recipe, seed, data, engine and threads: same bytes, however often the training was stopped on the way.</remarks>
public sealed class Trainer
{
    /// <summary>Weights after the last step, with all that a training goes on from.</summary>
    public const string LastFile = "last.safetensors";

    /// <summary>The log: a header, then step, name and value of everything that was reported.</summary>
    public const string MetricsFile = "metrics.csv";

    /// <summary>Folder for the results.</summary>
    public required string Output { get; init; }

    /// <summary>
    /// Folder for what a stopped training goes on from; need not exist. Null, the default: <see cref="Output"/>.
    /// </summary>
    public string? Resume { get; init; }

    /// <summary>Where the network runs: <c>cpu</c>, <c>cuda</c> or <c>cuda:n</c>. Default cpu.</summary>
    public string Device { get; init; } = "cpu";

    /// <summary>Told after every step how many are done and how many there are.</summary>
    public Action<long, long> Progress { get; init; } = (_, _) => { };

    /// <summary>Told after every step how it goes, such as <c>loss 0.0312</c>.</summary>
    public Action<string> Status { get; init; } = _ => { };

    /// <summary>Told that a training begins anew although there is a checkpoint, and why.</summary>
    public Action<string> Warn { get; init; } = _ => { };

    /// <summary>Checked before every step; what is done is saved for the next run.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Trains.</summary>
    /// <param name="recipe">
    /// Makes the recipe, with its network on a device; called again where a checkpoint turns out to be damaged.
    /// </param>
    /// <param name="seed">Of torch's generator, which draws the initial weights and the order of the images.</param>
    /// <exception cref="BadInputException">
    /// The parts of the recipe do not fit each other, the training diverges, or its files cannot be written.
    /// </exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public void Train(Func<Device, Recipe> recipe, int seed)
    {
        var folder = Resume ?? Output;
        if (File.Exists(folder))
        {
            throw new BadInputException(folder, "is a file where a folder for checkpoints is needed; move or delete it");
        }

        var device = Engine.Device(Device);
        AtomicFile.Sweep(folder);
        using var run = Restored(New) ?? New();
        run.Begin();
        new TrainingLoop(run) { Device = device, Seed = seed, Progress = Progress, Status = Status }.Run(Cancellation);
        Publish(run);

        TrainingRun New()
        {
            manual_seed(seed);
            return new(recipe(device), folder, LastFile, device);
        }
    }

    // The training as its checkpoint has it; null where it begins anew.
    private TrainingRun? Restored(Func<TrainingRun> create)
    {
        var path = Path.Combine(Resume ?? Output, LastFile);
        if (!File.Exists(path))
        {
            return null;
        }

        var run = create();
        try
        {
            run.Restore();
            return run;
        }
        catch (BadInputException damage)
        {
            run.Dispose();
            SetAside(path);
            Warn($"{damage.Message}. It is now {path}.damaged, and the training starts from the beginning.");
            return null;
        }
        catch
        {
            run.Dispose();
            throw;
        }
    }

    private static void SetAside(string path)
    {
        try
        {
            File.Move(path, $"{path}.damaged", overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(path, $"is damaged and cannot be renamed; delete it: {exception.Message}", exception);
        }
    }

    // Copies, not moves: if the run is killed here, the next one finds everything in its place.
    private void Publish(TrainingRun run)
    {
        AtomicFile.Write(Path.Combine(Output, MetricsFile), stream => stream.Write(run.Log.ToCsv()));
        if (run.Folder == Output)
        {
            return;
        }

        string[] files = [.. run.Recipe.Kept.Select(kept => kept.File), LastFile, Path.GetFileName(run.Log.EventFile!)];
        foreach (var file in files.Where(file => File.Exists(Path.Combine(run.Folder, file))))
        {
            // Events are still open.
            using var source = File.Open(Path.Combine(run.Folder, file), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            AtomicFile.Write(Path.Combine(Output, file), source.CopyTo);
        }
    }
}

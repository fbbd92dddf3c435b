using Residua.Data;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>A recipe under way: what changes while it is trained, and where that is kept.</summary>
internal sealed class TrainingRun : IDisposable
{
    private readonly TrainingCheckpoint _checkpoint;

    /// <summary>A training at its beginning.</summary>
    /// <param name="recipe">What is trained and how; disposed with this.</param>
    /// <param name="folder">Takes kept weights and the checkpoint.</param>
    /// <param name="checkpoint">Name of the checkpoint's file.</param>
    /// <param name="device">Where the network is.</param>
    public TrainingRun(Recipe recipe, string folder, string checkpoint, Device device)
    {
        var data = recipe.Data;
        data.Check();
        (Recipe, Folder) = (recipe, folder);
        Order = new(data.Samples.Count, data.Batch, data.Shuffle, data.DropLast);
        Entries = new(Log, recipe.LogEvery.InSteps(Order.BatchesPerEpoch), recipe.LogMeans);
        Batches = new(data.Samples, data.Batch, device);
        _checkpoint = new(Path.Combine(folder, checkpoint), recipe, Parts());
        recipe.Network.train(recipe.TrainingMode);
    }

    public Recipe Recipe { get; }

    /// <summary>Takes kept weights and the checkpoint.</summary>
    public string Folder { get; }

    public BatchOrder Order { get; }

    public Batches Batches { get; }

    public LogEntries Entries { get; }

    public TrainingLog Log { get; } = new();

    /// <summary>Steps that are done.</summary>
    public int Done { get; set; }

    /// <summary>Goes on from the checkpoint.</summary>
    /// <exception cref="BadInputException">
    /// It cannot be read or is of another training; this object is then of no use.
    /// </exception>
    public void Restore()
    {
        Done = _checkpoint.Restore();
        if (Recipe.Kept.FirstOrDefault(kept => kept.IsAny && !File.Exists(PathOf(kept))) is { } lost)
        {
            throw new BadInputException(_checkpoint.Path, $"goes with {lost.File}, which is missing");
        }
    }

    /// <summary>Makes sure that nothing of another training is taken for this one's; shows the log to TensorBoard.</summary>
    public void Begin()
    {
        foreach (var kept in Recipe.Kept.Where(kept => !kept.IsAny && File.Exists(PathOf(kept))))
        {
            File.Delete(PathOf(kept));
        }

        Log.ShowIn(Folder);
    }

    /// <summary>Writes the checkpoint.</summary>
    /// <exception cref="BadInputException">It cannot be written.</exception>
    public void Save() => _checkpoint.Write(Done);

    /// <summary>Frees the recipe.</summary>
    public void Dispose()
    {
        Log.Dispose();
        Batches.Dispose();
        Recipe.Dispose();
    }

    private string PathOf(BestWeights kept) => Path.Combine(Folder, kept.File);

    private List<(string Name, ICheckpointed Part)> Parts() =>
    [
        ("random", new StreamState(new TorchStream())),
        ("order", Order),
        ("log", Log),
        ("entries", Entries),
        .. Recipe.Optimisers.Select(optimiser => ($"optimiser.{optimiser.Name}", (ICheckpointed)optimiser)),
        .. Recipe.Averages.Select(average => ($"average.{average.Name}", (ICheckpointed)average)),
        .. Recipe.Kept.Select(kept => ($"kept.{kept.File}", (ICheckpointed)kept)),
        .. Recipe.State.Select(state => ($"state.{state.Key}", state.Value)),
        .. Recipe.Stopping is { } stopping ? [("stopping", stopping)] : Array.Empty<(string, ICheckpointed)>(),
    ];
}

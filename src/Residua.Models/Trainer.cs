using Residua.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>Trains a network on normal slices and leaves its weights and the log of its training in a folder.</summary>
/// <remarks>Same settings, seed, slices, engine and threads: same bytes, however often the training was stopped on the way.</remarks>
public sealed class Trainer
{
    /// <summary>Weights of the highest average precision on the validation slices.</summary>
    public const string BestFile = "best.safetensors";

    /// <summary>Weights of the lowest loss on the validation slices.</summary>
    public const string BestLossFile = "best-loss.safetensors";

    /// <summary>Weights after the last step, with all that a training goes on from.</summary>
    public const string LastFile = "last.safetensors";

    /// <summary>The log: a header, then step, name and value of everything that was reported.</summary>
    public const string MetricsFile = "metrics.csv";

    /// <summary>Folder for the results.</summary>
    public required string Output { get; init; }

    /// <summary>Folder for what a stopped training goes on from; need not exist. Null: it does not go on.</summary>
    public string? Resume { get; init; }

    /// <summary>Where the network runs: <c>cpu</c>, <c>cuda</c> or <c>cuda:n</c>. Default cpu.</summary>
    public string Device { get; init; } = "cpu";

    /// <summary>Told after every step how many are done and how many there are.</summary>
    public Action<long, long> Progress { get; init; } = (_, _) => { };

    /// <summary>Told after every step how it goes, such as <c>loss 0.0312</c>.</summary>
    public Action<string> Status { get; init; } = _ => { };

    /// <summary>Checked before every step; what is done is saved for the next run.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Trains.</summary>
    /// <param name="model">What is trained.</param>
    /// <param name="training">How.</param>
    /// <param name="seed">Of torch's generator, which draws the initial weights and the order of the slices.</param>
    /// <param name="slices">Normal slices, square.</param>
    /// <param name="validation">Anomalous slices of the same size, by which the best weights are chosen.</param>
    /// <exception cref="BadInputException">
    /// Settings and slices do not fit each other, the training diverges, or its checkpoint cannot be read or written.
    /// </exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public void Train(ModelSettings model, TrainingSettings training, int seed, SliceStack slices, LabelledSlices validation)
    {
        TrainingInput.Require(training, slices, validation);
        var folder = Resume ?? Output;
        var device = Engine.Device(Device);
        var description = ModelDescription.Of(model);

        manual_seed(seed);
        using var network = Networks.Create(model, slices.Height).to(device);
        using var optimiser = optim.AdamW(network.parameters(), training.Lr, weight_decay: training.WeightDecay);
        var loss = Loss.For(model.Kind, training.LatentLossWeight);
        using var batches = new SliceBatches(slices, training.Batch, device);
        using var rating = new Validation(validation, training.Batch, loss, device);
        using var log = new TrainingLog();
        BestWeights[] best =
        [
            BestWeights.OfHighest(Path.Combine(folder, BestFile), description, Validation.AveragePrecisionName),
            BestWeights.OfLowest(Path.Combine(folder, BestLossFile), description, loss.ValidationNames[0]),
        ];
        var checkpoint = new TrainingCheckpoint
        {
            Path = Path.Combine(folder, LastFile),
            Model = description,
            Network = network,
            Optimiser = optimiser,
            Order = new(slices.Count, training.Batch),
            Best = best,
            Log = log,
        };
        var loop = new TrainingLoop
        {
            Settings = training,
            Network = network,
            Loss = loss,
            Step = new(network, loss, optimiser, _ => training.Lr),
            Batches = batches,
            Validation = rating,
            Checkpoint = checkpoint,
            Status = Status,
        };
        AtomicFile.Sweep(folder);
        var done = File.Exists(checkpoint.Path) ? checkpoint.Restore() : 0;
        log.ShowIn(folder);
        loop.Run(done, Progress, Cancellation);
        Publish(folder, log);
    }

    // Copies, not moves: if the run is killed here, the next one finds everything in its place.
    private void Publish(string folder, TrainingLog log)
    {
        AtomicFile.Write(Path.Combine(Output, MetricsFile), stream => stream.Write(log.ToCsv()));
        if (folder == Output)
        {
            return;
        }

        foreach (var file in new[] { BestFile, BestLossFile, LastFile, Path.GetFileName(log.EventFile!) }.Where(file => File.Exists(Path.Combine(folder, file))))
        {
            using var source = File.Open(Path.Combine(folder, file), FileMode.Open, FileAccess.Read, FileShare.ReadWrite); // events are still open
            AtomicFile.Write(Path.Combine(Output, file), source.CopyTo);
        }
    }
}

using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>
/// What is trained and how, in parts that papers combine. One loop runs every recipe: it takes the steps, logs, validates, keeps
/// weights, and saves all of this so that a stopped training ends in the same bytes.
/// </summary>
public sealed class Recipe : IDisposable
{
    /// <summary>
    /// Model and settings in words, written into the files of weights; a checkpoint of others is not continued.
    /// </summary>
    public required string Description { get; init; }

    /// <summary>
    /// What is trained. Several networks are the named parts of one module; each optimiser has the parameters of some.
    /// </summary>
    public required nn.Module Network { get; init; }

    /// <summary>Images to train on, and how batches are drawn from them.</summary>
    public required TrainingData Data { get; init; }

    /// <summary>Optimisers, each with its parameters and the schedule of its learning rate.</summary>
    public required IReadOnlyList<Optimiser> Optimisers { get; init; }

    /// <summary>
    /// One step: computes losses and minimises them, one or several in turn, with <see cref="Optimiser.Minimise"/>. Returns the
    /// terms to log; the first is shown while training. A term that is not finite ends the training.
    /// </summary>
    public required Func<TrainingBatch, IReadOnlyList<LossTerm>> Step { get; init; }

    /// <summary>
    /// Rates the network, by any values. Called without gradients and with the network in evaluation mode. A value that is not
    /// finite ends the training.
    /// </summary>
    public required Func<IReadOnlyList<NamedValue>> Validate { get; init; }

    /// <summary>Which weights are kept, by which value of the validation.</summary>
    public required IReadOnlyList<BestWeights> Kept { get; init; }

    /// <summary>
    /// Rates the first of the kept weights once the training is over; null, the default: nobody does. Called as
    /// <see cref="Validate"/>; its values are the last ones of the log.
    /// </summary>
    public Func<IReadOnlyList<NamedValue>>? Test { get; init; }

    /// <summary>
    /// Makes the input of a step from its images, on the training batches only. Default: the images as they are.
    /// </summary>
    public Func<Tensor, Tensor> Corrupt { get; init; } = images => images;

    /// <summary>Moving averages of weights, updated after every step. Default none.</summary>
    public IReadOnlyList<MovingAverage> Averages { get; init; } = [];

    /// <summary>When to stop before <see cref="Length"/>; null, the default: never.</summary>
    public EarlyStopping? Stopping { get; init; }

    /// <summary>
    /// Whatever else changes while training, by name: random streams of the corruption or of the samples, counters inside a loss.
    /// What is missing here starts anew when a training is continued.
    /// </summary>
    public IReadOnlyDictionary<string, ICheckpointed> State { get; init; } = new Dictionary<string, ICheckpointed>();

    /// <summary>
    /// Whether steps are taken in training mode. Default true; false leaves the network in evaluation mode: batch normalisation
    /// keeps its statistics.
    /// </summary>
    public bool TrainingMode { get; init; } = true;

    /// <summary>Longest training.</summary>
    public required Interval Length { get; init; }

    /// <summary>Time between two validations.</summary>
    public required Interval ValidateEvery { get; init; }

    /// <summary>
    /// Time between two checkpoints; there are more where this takes long. Null, the default: after every validation. Changes no
    /// number.
    /// </summary>
    public Interval? SaveEvery { get; init; }

    /// <summary>Time between two log entries of the terms.</summary>
    public required Interval LogEvery { get; init; }

    /// <summary>
    /// Whether terms are logged as means over the steps since the last entry, weighted by images. Default false: those of the
    /// step.
    /// </summary>
    public bool LogMeans { get; init; }

    /// <summary>Disposed with the recipe, beside its network, averages and optimisers.</summary>
    public IReadOnlyList<IDisposable> Resources { get; init; } = [];

    /// <summary>Frees networks and optimisers.</summary>
    public void Dispose()
    {
        IEnumerable<IDisposable> all = [.. Optimisers, .. Averages, .. Resources, Network];
        foreach (var one in all)
        {
            one.Dispose();
        }
    }
}

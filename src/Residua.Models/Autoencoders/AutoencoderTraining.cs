using Residua.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>
/// The one recipe of "What Do AEs Learn? Challenging Common Assumptions in Unsupervised Anomaly Detection": the settings decide
/// which of its autoencoders is trained.
/// </summary>
/// <remarks>
/// Bercea et al. 2023. Torch's generator goes the original's way: initial weights, a summary of the model, the constructor of a
/// VGG-19 even where its loss is not computed, then epochs and a pass over the test set.
/// </remarks>
public sealed class AutoencoderTraining
{
    /// <summary>Weights of the lowest validation loss.</summary>
    public const string BestFile = "best.safetensors";

    /// <summary>Torch's generator after the training: where an evaluation that draws goes on.</summary>
    public const string StreamFile = "stream.bin";

    /// <summary>What the names of a validation's values begin with.</summary>
    internal const string ValidationPrefix = "Val/Val_";

    private const string TestPrefix = "Test/Test_";

    // One for each parameter of torchvision's VGG-19, its classifier included.
    private const long VggDraws = 143_667_240;

    private readonly AutoencoderSettings _model;
    private readonly AutoencoderTrainingSettings _training;
    private readonly TrainingData _data;
    private readonly ISamples _validation;
    private readonly ISamples _test;

    /// <summary>Checks that the parts fit each other.</summary>
    /// <param name="model">What is trained.</param>
    /// <param name="training">How.</param>
    /// <param name="images">Normal images, square.</param>
    /// <param name="validation">Normal images of the same size, by which the best weights are chosen.</param>
    /// <param name="test">Images of the same size, which the best weights are rated with at the end.</param>
    /// <exception cref="BadInputException">
    /// Nothing to train on, to validate or to test with, a batch that no epoch fills, sizes that differ, or a weight for a
    /// perceptual loss that cannot be computed.
    /// </exception>
    public AutoencoderTraining(
        AutoencoderSettings model, AutoencoderTrainingSettings training, ISamples images, ISamples validation, ISamples test)
    {
        (_model, _training, _validation, _test) = (model, training, validation, test);
        _data = new(images, training.Batch) { DropLast = true };
        _data.Check();
        SampleSizes.Check(images, ("validation", validation), ("test", test));
        if (training is { Alfa: > 0, PerceptualWeights: null })
        {
            throw new BadInputException(
                "train.alfa",
                $"is {training.Alfa}, but there is no perceptual loss without the weights of VGG-19: name their file in "
                    + "train.perceptual-weights, or set 0 for the training without this loss");
        }
    }

    /// <summary>Batches in an epoch.</summary>
    public int BatchesPerEpoch => _data.Samples.Count / _training.Batch;

    /// <summary>Trains.</summary>
    /// <param name="trainer">Where to, on which device.</param>
    /// <param name="seed">Of torch's generator and of the streams beside it, at least 0; 2109 as published.</param>
    /// <exception cref="BadInputException">
    /// The model's sizes do not fit the images, the training diverges, or a file cannot be read or written.
    /// </exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public void Train(Trainer trainer, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seed);
        trainer.Train(device => Recipe(device, seed), seed);
        AtomicFile.Write(Path.Combine(trainer.Output, StreamFile), stream => stream.Write(new TorchStream().Save()));
    }

    /// <summary>Makes the recipe; the initial weights are drawn from torch's generator.</summary>
    internal Recipe Recipe(Device device, int seed)
    {
        var network = _model.CreateNetwork(_data.Samples.Height).to(device);
        Summarise(network, device);
        new TorchStream().Skip(VggDraws);
        var perceptual = _training.PerceptualWeights is { } weights ? PerceptualLoss.Load(weights, device) : null;
        var objective = _model.CreateObjective(new(network, _training, perceptual, seed));
        var sums = new EpochSums(objective.EpochLogs, objective.LogStart);
        var validation = new Validation(_validation, _training.Batch, device);
        var test = new Validation(_test, _training.Batch, device);
        var epoch = 0;
        return new()
        {
            Description = ModelDescription.Of(_model),
            Network = network,
            Data = _data,
            Optimisers = objective.Optimisers,
            Corrupt = objective.Corrupt,
            Step = Step,
            Validate = () => [.. sums.Flush(), .. Rate(validation, ValidationPrefix), .. objective.ValuesOf(epoch)],
            Kept = [BestWeights.OfLowest(BestFile, objective.BestName)],
            Test = () => Rate(test, TestPrefix),
            Stopping = objective.StopsEarly ? new(objective.BestName, _training.Patience, minDelta: 1e-8) : null,
            State = new Dictionary<string, ICheckpointed>(objective.State) { ["sums"] = sums },
            TrainingMode = objective.TrainingMode,
            Length = Interval.Epochs(_training.Epochs),
            ValidateEvery = Interval.Epochs(1),
            SaveEvery = Interval.Epochs(_training.SaveEvery),
            LogEvery = Interval.Steps(1),
            Resources = perceptual is null ? [validation, test] : [validation, test, perceptual],
        };

        IReadOnlyList<LossTerm> Step(TrainingBatch batch)
        {
            epoch = batch.Epoch;
            var terms = objective.Step(batch);
            sums.Add(new(
                batch.Images.shape[0], [.. terms.Select(term => new NamedValue(term.Name, term.Value.item<float>()))]));
            return terms;
        }

        NamedValue[] Rate(Validation set, string prefix) =>
            [.. set.Mean((images, _) => objective.Rate(images)).Select(value => value with { Name = prefix + value.Name })];
    }

    // The original prints a summary, for which it shows the model two random images.
    private void Summarise(AutoencoderNetwork network, Device device)
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        network.eval();
        network.Reconstruct(rand([2, 1, _data.Samples.Height, _data.Samples.Width]).to(device));
    }
}

using Residua.Data;
using Residua.Numerics;
using TorchSharp;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>
/// The recipe of "Diffusion Models with Ensembled Structure-Based Anomaly Scoring for Unsupervised Anomaly Detection": Adam on
/// the absolute error of a diffusion model.
/// </summary>
/// <remarks>Behrendt et al. 2024. It validates as it trains: on slices, timesteps and noise that are drawn anew.</remarks>
public sealed class DiffusionTraining
{
    /// <summary>Weights of the lowest loss on the validation slices.</summary>
    public const string BestFile = "best.safetensors";

    private readonly DdpmSettings _model;
    private readonly DiffusionTrainingSettings _training;
    private readonly TrainingData _data;
    private readonly ISamples _validation;
    private Snapshot? _start;

    /// <summary>Checks that the parts fit each other.</summary>
    /// <param name="model">What is trained.</param>
    /// <param name="training">How.</param>
    /// <param name="slices">Normal slices, square.</param>
    /// <param name="validation">Normal slices of the same size, by which the best weights are chosen.</param>
    /// <exception cref="BadInputException">
    /// Nothing to train on or to validate with, a batch that no epoch fills, or slices of two sizes or not square.
    /// </exception>
    public DiffusionTraining(DdpmSettings model, DiffusionTrainingSettings training, ISamples slices, ISamples validation)
    {
        (_model, _training, _validation) = (model, training, validation);
        _data = new(slices, training.Batch) { DropLast = true };
        _data.Check();
        CheckFits(validation, slices);
    }

    /// <summary>Random streams that the slices are drawn from, by name, where they are at the beginning. Default none.</summary>
    public IReadOnlyDictionary<string, IRandomStream> Streams { get; init; } = new Dictionary<string, IRandomStream>();

    /// <summary>Trains.</summary>
    /// <param name="trainer">Where to, on which device.</param>
    /// <param name="seed">Of torch's generator and of the noise, at least 0.</param>
    /// <exception cref="BadInputException">
    /// The model's sizes do not fit the slices, the training diverges, or its files cannot be written.
    /// </exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public void Train(Trainer trainer, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seed);
        trainer.Train(device => Recipe(device, seed), seed);
    }

    /// <summary>Makes the recipe; the initial weights are drawn from torch's generator.</summary>
    internal Recipe Recipe(Device device, int seed)
    {
        // A recipe is made again where a checkpoint is damaged, and after some of the streams have moved on.
        _start ??= new([.. Streams.Values]);
        _start.Restore();
        var noise = new NumpyRandom((uint)seed);
        var streams = new Dictionary<string, IRandomStream>(Streams);
        streams.Add("noise", noise);

        var network = _model.CreateNetwork(_data.Samples.Height).to(device);
        var denoising = new Denoising(network, _model, noise);
        var adam = new Optimiser("adam", optim.Adam(network.parameters(), _training.Lr), LearningRate.Constant(_training.Lr));
        var validation = new Validation(_validation, _training.Batch, device);
        var always = new Snapshot([new TorchStream(), .. streams.Values]);
        return new()
        {
            Description = ModelDescription.Of(_model),
            Network = network,
            Data = _data,
            Optimisers = [adam],
            Step = batch =>
            {
                var loss = denoising.Loss(batch.Images);
                adam.Minimise(loss);
                return [new("train/Loss", loss)];
            },
            Validate = () => _training.FixedValidation ? always.During(Rate) : Rate(),
            Kept = [BestWeights.OfLowest(BestFile, "val/Loss_comb")],
            State = streams.ToDictionary(stream => stream.Key, ICheckpointed (stream) => new StreamState(stream.Value)),
            Length = Interval.Epochs(_training.Epochs),
            ValidateEvery = Interval.Epochs(_training.ValidateEvery),
            SaveEvery = Interval.Epochs(_training.SaveEvery),
            LogEvery = Interval.Epochs(1),
            LogMeans = true,
            Resources = [validation],
        };

        IReadOnlyList<NamedValue> Rate() =>
            validation.Mean((images, _) => [new("val/Loss_comb", denoising.Loss(images).item<float>())]);
    }

    private static void CheckFits(ISamples validation, ISamples training)
    {
        if (validation.Count == 0)
        {
            throw new BadInputException("the validation set", "has no slices, so no best weights could be chosen");
        }

        if (training.Height != training.Width)
        {
            throw new BadInputException(
                "the training set", $"has slices of {training.Height}×{training.Width}; simplex noise needs square ones");
        }

        if ((validation.Height, validation.Width) != (training.Height, training.Width))
        {
            throw new BadInputException(
                "the validation set",
                $"has slices of {validation.Height}×{validation.Width}, "
                    + $"the training set of {training.Height}×{training.Width}");
        }
    }
}

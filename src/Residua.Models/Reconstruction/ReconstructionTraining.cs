using System.Runtime.InteropServices;
using Residua.Data;
using Residua.Numerics;
using TorchSharp;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>
/// The recipe of "On the Pitfalls of Using the Residual Error as Anomaly Score": AdamW on the loss of one network.
/// </summary>
/// <remarks>
/// It validates as the original does: slices are shuffled, the AP is that of all pixels of a batch together, and the batches'
/// values are averaged without weights, although the last batch may be smaller.
/// </remarks>
public sealed class ReconstructionTraining
{
    /// <summary>Weights of the highest average precision on the validation slices.</summary>
    public const string BestFile = "best.safetensors";

    /// <summary>Weights of the lowest loss on the validation slices.</summary>
    public const string BestLossFile = "best-loss.safetensors";

    private const string AveragePrecisionName = "val/average precision";
    private readonly ModelSettings _model;
    private readonly TrainingSettings _training;
    private readonly TrainingData _data;
    private readonly LabelledSlices _validation;

    /// <summary>Checks that the parts fit each other.</summary>
    /// <param name="model">What is trained.</param>
    /// <param name="training">How.</param>
    /// <param name="slices">Normal slices, square.</param>
    /// <param name="validation">Anomalous slices of the same size, by which the best weights are chosen.</param>
    /// <exception cref="BadInputException">
    /// Nothing to train on or to validate with, a batch that no epoch fills, or sizes that differ.
    /// </exception>
    public ReconstructionTraining(ModelSettings model, TrainingSettings training, SliceStack slices, LabelledSlices validation)
    {
        (_model, _training, _validation) = (model, training, validation);
        _data = new(new StoredSlices(slices), training.Batch);
        _data.Check();
        validation.CheckFits(slices);
    }

    /// <summary>Trains by the recipe; for callers that know nothing of torch.</summary>
    /// <exception cref="BadInputException">As <see cref="Trainer.Train(Func{Device, Recipe}, int)"/>.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public void Train(Trainer trainer, int seed) => trainer.Train(Recipe, seed);

    /// <summary>Makes the recipe; the initial weights are drawn from torch's generator.</summary>
    /// <exception cref="BadInputException">The model's sizes and those of the slices do not fit each other.</exception>
    internal Recipe Recipe(Device device)
    {
        var network = _model.CreateNetwork(_data.Samples.Height).to(device);
        var loss = network.Loss(_training.LatentLossWeight);
        var adam = optim.AdamW(network.parameters(), _training.Lr, weight_decay: _training.WeightDecay);
        var optimiser = new Optimiser("adamw", adam, LearningRate.Constant(_training.Lr));
        var validation = new Validation(new StoredSlices(_validation.Slices), _training.Batch, device)
        {
            Shuffle = true,
            WeighImages = false,
        };
        return new()
        {
            Description = ModelDescription.Of(_model),
            Network = network,
            Data = _data,
            Optimisers = [optimiser],
            Step = batch =>
            {
                var terms = loss.Rate(batch.Input).Terms;
                optimiser.Minimise(terms[0]);
                return [.. loss.TrainingNames.Zip(terms, (name, term) => new LossTerm(name, term))];
            },
            Validate = () => validation.Mean((images, indices) => Rate(loss, images, indices.Span)),
            Kept =
            [
                BestWeights.OfHighest(BestFile, AveragePrecisionName, above: 0), // an AP of 0 is not worth keeping
                BestWeights.OfLowest(BestLossFile, loss.ValidationNames[0]),
            ],
            Length = Interval.Steps(_training.Steps),
            ValidateEvery = Interval.Steps(_training.ValidateEvery),
            LogEvery = Interval.Steps(_training.LogEvery),
            Resources = [validation],
        };
    }

    // The AP comes last, and is no number where a loss is none.
    private IReadOnlyList<NamedValue> Rate(ReconstructionLoss loss, Tensor images, ReadOnlySpan<long> indices)
    {
        var rated = loss.Rate(images);
        NamedValue[] terms = [.. loss.ValidationNames.Zip(rated.Terms, (name, term) => new NamedValue(name, term.item<float>()))];
        var precision = terms.All(term => double.IsFinite(term.Value))
            ? AveragePrecision.Compute(
                MemoryMarshal.Cast<byte, float>((images - rated.Reconstruction).abs().cpu().bytes), _validation.LabelsOf(indices))
            : double.NaN;
        return [.. terms, new(AveragePrecisionName, precision)];
    }
}

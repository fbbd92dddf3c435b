namespace Residua.Models;

/// <summary>
/// A learning rate that is a function of the epoch, for which the original takes the loss of the last validation.
/// </summary>
/// <remarks>
/// PyTorch's schedulers compute the rate in closed form wherever they are told an epoch; until the first validation it is 0.
/// </remarks>
internal sealed class EpochSchedule : LearningRate
{
    private const double CosineEpochs = 100;
    private const double Decay = 0.97;
    private readonly Func<double, double> _rate;
    private readonly string? _metric;
    private double _epoch;

    private EpochSchedule(AutoencoderTrainingSettings training, string metric, Func<double, double> factor) =>
        (_rate, _metric) = (epoch => training.Lr * factor(epoch), training.LossAsEpoch ? metric : null);

    /// <summary>Half a cosine, from 1 to 0 in 100 epochs.</summary>
    /// <param name="training">Rate at first, and what counts as the epoch.</param>
    /// <param name="metric">Name of the loss.</param>
    public static EpochSchedule Cosine(AutoencoderTrainingSettings training, string metric) =>
        new(training, metric, epoch => (1 + Math.Cos(Math.PI * epoch / CosineEpochs)) / 2);

    /// <summary>0.97 to the power of the epoch.</summary>
    /// <inheritdoc cref="Cosine"/>
    public static EpochSchedule Exponential(AutoencoderTrainingSettings training, string metric) =>
        new(training, metric, epoch => Math.Pow(Decay, epoch));

    /// <inheritdoc />
    public override double At(int step, int epoch) => _rate(_epoch);

    /// <inheritdoc />
    public override void Validated(IReadOnlyList<NamedValue> values) =>
        _epoch = _metric is null ? _epoch + 1 : values.Of(_metric);

    /// <inheritdoc />
    public override void Save(CheckpointWriter to) => to.Add("epoch", _epoch);

    /// <inheritdoc />
    public override void Restore(CheckpointReader from) => _epoch = from.Number("epoch");
}

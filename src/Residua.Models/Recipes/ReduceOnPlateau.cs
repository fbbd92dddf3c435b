namespace Residua.Models;

/// <summary>
/// Lowers the learning rate when a value of the validation has stopped falling, as PyTorch's ReduceLROnPlateau does.
/// </summary>
/// <param name="rate">Rate at first.</param>
/// <param name="metric">Name of the value.</param>
public sealed class ReduceOnPlateau(double rate, string metric) : LearningRate
{
    // PyTorch leaves the rate alone where the change would be smaller.
    private const double SmallestChange = 1e-8;

    private double _rate = rate;
    private double _best = double.PositiveInfinity;
    private long _sinceBest;

    /// <summary>Factor of the rate at every plateau. Default 0.1.</summary>
    public double Factor { get; init; } = 0.1;

    /// <summary>Validations without improvement that are tolerated; the next one lowers the rate. Default 10.</summary>
    public int Patience { get; init; } = 10;

    /// <summary>Part of the best value by which a value must be lower to be an improvement. Default 1e-4.</summary>
    public double Threshold { get; init; } = 1e-4;

    /// <summary>Lowest rate. Default 0.</summary>
    public double Lowest { get; init; }

    /// <inheritdoc />
    public override double At(int step, int epoch) => _rate;

    /// <inheritdoc />
    public override void Validated(IReadOnlyList<NamedValue> values)
    {
        var value = values.Of(metric);
        if (value < _best * (1 - Threshold))
        {
            (_best, _sinceBest) = (value, 0);
        }
        else if (++_sinceBest > Patience)
        {
            var lower = Math.Max(_rate * Factor, Lowest);
            _rate = _rate - lower > SmallestChange ? lower : _rate;
            _sinceBest = 0;
        }
    }

    /// <inheritdoc />
    public override void Save(CheckpointWriter to)
    {
        to.Add("rate", _rate);
        to.Add("best", _best);
        to.Add("since-best", _sinceBest);
    }

    /// <inheritdoc />
    public override void Restore(CheckpointReader from) =>
        (_rate, _best, _sinceBest) = (from.Number("rate"), from.Number("best"), from.WholeNumber("since-best"));
}

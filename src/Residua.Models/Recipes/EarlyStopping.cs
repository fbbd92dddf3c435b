namespace Residua.Models;

/// <summary>Ends a training when a value of the validation has stopped falling.</summary>
/// <param name="metric">Name of the value.</param>
/// <param name="patience">Validations in a row without improvement after which the training ends; at least 1.</param>
/// <param name="minDelta">A value must be lower than the best by more than this to be an improvement.</param>
public sealed class EarlyStopping(string metric, int patience, double minDelta = 0) : ICheckpointed
{
    private readonly int _patience = patience > 0
        ? patience
        : throw new ArgumentOutOfRangeException(nameof(patience), patience, "A training takes at least one validation to end.");

    private double _best = double.PositiveInfinity;
    private long _sinceBest;

    /// <summary>Whether the training is over.</summary>
    public bool IsDue => _sinceBest >= _patience;

    /// <summary>Takes note of a validation.</summary>
    public void Validated(IReadOnlyList<NamedValue> values)
    {
        var value = values.Of(metric);
        (_best, _sinceBest) = _best - value > minDelta ? (value, 0) : (_best, _sinceBest + 1);
    }

    /// <inheritdoc />
    public void Save(CheckpointWriter to)
    {
        to.Add("best", _best);
        to.Add("since-best", _sinceBest);
    }

    /// <inheritdoc />
    public void Restore(CheckpointReader from) => (_best, _sinceBest) = (from.Number("best"), from.WholeNumber("since-best"));
}

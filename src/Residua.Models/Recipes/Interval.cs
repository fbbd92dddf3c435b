namespace Residua.Models;

/// <summary>A length of time in a training, counted in steps or in epochs.</summary>
public readonly record struct Interval
{
    private readonly int _count;
    private readonly bool _inEpochs;

    private Interval(int count, bool inEpochs)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        (_count, _inEpochs) = (count, inEpochs);
    }

    /// <summary>So many steps, at least 1.</summary>
    public static Interval Steps(int count) => new(count, inEpochs: false);

    /// <summary>So many epochs, at least 1.</summary>
    public static Interval Epochs(int count) => new(count, inEpochs: true);

    /// <summary>The same in steps.</summary>
    internal int InSteps(int stepsPerEpoch) => _inEpochs ? checked(_count * stepsPerEpoch) : _count;
}

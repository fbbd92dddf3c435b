namespace Residua.Models;

/// <summary>The learning rate of an optimiser, step by step.</summary>
public abstract class LearningRate : ICheckpointed
{
    /// <summary>Always the same.</summary>
    public static LearningRate Constant(double rate) => new Scheduled((_, _) => rate);

    /// <summary>As a function of the number of the epoch, from 0.</summary>
    public static LearningRate ByEpoch(Func<int, double> rate) => new Scheduled((_, epoch) => rate(epoch));

    /// <summary>As a function of the number of the step, from 1.</summary>
    public static LearningRate ByStep(Func<int, double> rate) => new Scheduled((step, _) => rate(step));

    /// <summary>The rate of a step.</summary>
    /// <param name="step">Number of the step, from 1.</param>
    /// <param name="epoch">Number of its epoch, from 0.</param>
    public abstract double At(int step, int epoch);

    /// <summary>Told the values of every validation.</summary>
    public virtual void Validated(IReadOnlyList<NamedValue> values)
    {
    }

    /// <inheritdoc />
    public virtual void Save(CheckpointWriter to)
    {
    }

    /// <inheritdoc />
    public virtual void Restore(CheckpointReader from)
    {
    }

    private sealed class Scheduled(Func<int, int, double> rate) : LearningRate
    {
        public override double At(int step, int epoch) => rate(step, epoch);
    }
}

namespace Residua.Data.Phantoms;

/// <summary>
/// A distribution given by some of its quantiles, straight lines between: what papers print, and no logarithm whose last bits
/// depend on the machine.
/// </summary>
/// <param name="shares">Rising from 0 to 1.</param>
/// <param name="values">The quantiles at these shares, rising.</param>
internal sealed class Quantiles(double[] shares, double[] values)
{
    private readonly ToneCurve _curve = new(shares, values);

    /// <summary>The smallest value that is drawn.</summary>
    public double Least { get; } = values[0];

    /// <summary>The largest value that is drawn.</summary>
    public double Most { get; } = values[^1];

    /// <summary>The value below which this share lies.</summary>
    public double At(double share) => _curve.At(share);

    /// <summary>Draws a value.</summary>
    public double Draw(ref Dice dice) => At(dice.Uniform());
}

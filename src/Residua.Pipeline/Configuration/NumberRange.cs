using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Residua.Pipeline.Configuration;

/// <summary>The numbers that a <see cref="RangeAttribute"/> allows; never NaN, never an infinity.</summary>
internal sealed record NumberRange(double Least, double Most, bool LeastIsOutside, bool MostIsOutside)
{
    public static NumberRange Of(RangeAttribute range) => new(
        Convert.ToDouble(range.Minimum, CultureInfo.InvariantCulture),
        Convert.ToDouble(range.Maximum, CultureInfo.InvariantCulture),
        range.MinimumIsExclusive,
        range.MaximumIsExclusive);

    /// <summary>Whether the upper bound says something: the largest value of a type stands for none.</summary>
    public bool HasMost => Most is not (int.MaxValue or long.MaxValue or double.MaxValue) && double.IsFinite(Most);

    public bool Contains(double number) =>
        double.IsFinite(number)
        && (LeastIsOutside ? number > Least : number >= Least)
        && (MostIsOutside ? number < Most : number <= Most);

    public override string ToString()
    {
        var least = (LeastIsOutside ? "greater than " : "at least ") + Shown.Value(Least);
        return HasMost ? $"{least} and {(MostIsOutside ? "less than" : "at most")} {Shown.Value(Most)}" : least;
    }
}

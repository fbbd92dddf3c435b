using Residua.Figures.Axes;

namespace Residua.Figures;

/// <summary>The ends of an axis, given or taken from the data.</summary>
internal static class Limits
{
    /// <exception cref="ArgumentException">The given ends are no range, or no value is finite.</exception>
    public static Interval Of((double Low, double High)? given, IEnumerable<double> values)
    {
        if (given is not { } ends)
        {
            return Interval.Of(values).WithMargins();
        }

        if (!(ends.Low < ends.High) || !double.IsFinite(ends.High - ends.Low))
        {
            throw new ArgumentException($"The axis limits {ends.Low} … {ends.High} are no range.", nameof(given));
        }

        return new(ends.Low, ends.High);
    }
}

namespace Residua.Numerics;

/// <summary>Evenly spaced numbers, bit for bit as <c>numpy.linspace</c> makes them.</summary>
public static class LinearSpace
{
    /// <summary><paramref name="count"/> numbers from <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    /// <remarks>
    /// One number: <paramref name="from"/> alone. The last is <paramref name="to"/> itself, whatever rounding says.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="count"/> is less than 1, or an end is not finite.
    /// </exception>
    public static double[] Values(double from, double to, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        RequireFinite(from, nameof(from));
        RequireFinite(to, nameof(to));

        var step = (to - from) / Math.Max(1, count - 1);
        var values = new double[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = i * step + from;
        }

        values[0] = from;
        if (count > 1)
        {
            values[^1] = to;
        }

        return values;
    }

    private static void RequireFinite(double end, string name)
    {
        if (!double.IsFinite(end))
        {
            throw new ArgumentOutOfRangeException(name, end, "An end of a range is finite.");
        }
    }
}
